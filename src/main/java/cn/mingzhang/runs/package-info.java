/**
 * 定时任务一览: every recurring task and the long work that waits: when it last ran, how long and with what result, when it runs next;
 * begun at once by the system's administrator, which is a deed.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "jobs", "lists", "people", "refusals"})
@NullMarked
package cn.mingzhang.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
