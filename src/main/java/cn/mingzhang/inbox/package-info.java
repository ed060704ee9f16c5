/**
 * 提醒和收件箱: every morning each running clock ({@link cn.mingzhang.people.Clocks}) is looked at. Before its day whoever has it to do is
 * reminded; after it he, then his unit's head, then the group's office and its deputy are told. Each occasion of each due date is on
 * record once. What one sees is one line a record, saying why one is told; never a content.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "jobs", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
