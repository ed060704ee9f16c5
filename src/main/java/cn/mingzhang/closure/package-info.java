/**
 * 销号: the closure procedure as the regulation writes it; pure Java, no framework. Rule: 台账式管理 + 销号式落实.
 *
 * <p>Read {@link cn.mingzhang.closure.Step} first: one line per clause. The same table is the guard, the buttons, the checklist,
 * the printed procedure and the documentation (src/docs/closure.md).
 */
@ApplicationModule(allowedDependencies = {"people", "calendar", "refusals"})
@NullMarked
package cn.mingzhang.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
