/**
 * 应建面积: how much shelter a project must build, by the rules of a day. Rule, working and outcome are plain Java; thresholds,
 * shares and city classes are dated data with their source, proposed by one person and confirmed by another.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "lists", "people", "projects", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.shelter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
