/** 门面: security chain, page frame, language, error pages. */
@ApplicationModule(allowedDependencies = {"people", "gate", "calendar", "audit", "refusals"})
@NullMarked
package cn.mingzhang.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
