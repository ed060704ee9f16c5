/** 列表: what every list shares: page, size, sort, sums, the filter in words. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.mingzhang.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
