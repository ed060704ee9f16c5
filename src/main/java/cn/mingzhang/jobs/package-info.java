/**
 * 后台任务: work too long to be waited for. It is asked for in one transaction, done in the background, and tells meanwhile how far
 * it has come. What the work is, and its record with its states, belongs to the capability.
 */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package cn.mingzhang.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
