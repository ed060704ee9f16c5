/** 领导看板: the leaders' page. */
@ApplicationModule(allowedDependencies = {"calendar", "money", "lists", "people", "refusals", "problems", "figures"})
@NullMarked
package cn.mingzhang.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
