/**
 * 十环节: what each authority gave a project on its way from filing to use, who handled and who approved it then. An order of dates
 * that the procedure does not know may be the very finding: it is said, never refused.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "lists", "people", "projects", "refusals"})
@NullMarked
package cn.mingzhang.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
