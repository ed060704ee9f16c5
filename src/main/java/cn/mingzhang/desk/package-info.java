/** 工作台: what waits on me. */
@ApplicationModule(allowedDependencies = {"calendar", "people", "problems", "projects", "dashboard", "figures"})
@NullMarked
package cn.mingzhang.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
