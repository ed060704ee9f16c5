/** 金额: money exact to the fen (分), shown in 元 or 万元. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.mingzhang.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
