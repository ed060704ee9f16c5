/** 批量分派: one field of many problems set from the list, with a preview of what will change, and a summary of what did. */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "lists", "people", "problems", "refusals", "undo"})
@NullMarked
package cn.mingzhang.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
