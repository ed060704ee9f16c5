/** 代理: who acts in whose post, for which days. Rule: never for one's own work; see src/docs/decisions/0006-stand-ins.md. */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "gate", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.standin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
