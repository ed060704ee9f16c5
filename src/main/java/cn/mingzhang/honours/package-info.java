/** 荣誉: what units and their people were awarded in contests, each with its certificate. It says nothing of rectification. */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "evidence", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.honours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
