/** 销号: the closure procedure as the regulation writes it; pure Java, no framework. Rule: 台账式管理 + 销号式落实. */
@ApplicationModule(allowedDependencies = {"people", "calendar"})
@NullMarked
package cn.mingzhang.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
