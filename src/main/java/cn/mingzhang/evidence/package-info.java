/** 佐证材料: files with their digest and revisions; files and rows live and die together. */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "database", "jobs", "lists", "people", "refusals"})
@NullMarked
package cn.mingzhang.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
