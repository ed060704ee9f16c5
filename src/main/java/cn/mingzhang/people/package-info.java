/** 人员: divisions, units, officers with dated posts, sign-in, and whose records one may see. */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "database", "lists", "refusals"})
@NullMarked
package cn.mingzhang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
