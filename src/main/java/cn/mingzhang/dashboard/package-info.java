/** 领导看板: the leaders' page. */
@ApplicationModule(allowedDependencies = {"calendar", "money", "people", "figures"})
@NullMarked
package cn.mingzhang.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
