/** 日历: working days of the State Council with 调休, deadlines, lamps, and the office clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.mingzhang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
