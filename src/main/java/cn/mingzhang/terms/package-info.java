/**
 * 期限规则: the days that remind, escalate and bound the steps, changed with four eyes, each dated and with its source; and one table of
 * every term of every capability, so that what is not verified yet is found in one place.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "lists", "people", "refusals"})
@NullMarked
package cn.mingzhang.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
