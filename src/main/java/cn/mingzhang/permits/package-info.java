/**
 * 外部门清单: what other bureaus hand over (planning permits, construction permits, completion filings, first registrations of real
 * estate, payments), kept as it came: file, digest, line, period, who received it. Nothing is altered; a later list says it anew.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "imports",
            "lists",
            "money",
            "people",
            "projects",
            "refusals",
            "sheets",
            "shelter"
        })
@NullMarked
package cn.mingzhang.permits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
