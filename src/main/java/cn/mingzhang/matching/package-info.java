/**
 * 匹配: which row of another bureau's list is which project of ours. Passes from what cannot be chance to what only resembles, in plain
 * Java; what is left in between waits in a queue for a person, whose answer is kept and never asked again.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "lists", "people", "permits", "projects", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
