/**
 * 检索: one box over everything one may see. It asks every capability ({@link cn.mingzhang.people.Findable}) and knows none; see
 * src/docs/decisions/0027-search-asks-the-lists.md.
 */
@ApplicationModule(allowedDependencies = {"calendar", "lists", "people"})
@NullMarked
package cn.mingzhang.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
