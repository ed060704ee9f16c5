/** 拒绝: the ways a request is refused, each with the status that the contract gives it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.mingzhang.refusals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
