/** 指标: every named figure with its definition, as of any day, and the rows behind it. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "money",
            "lists",
            "people",
            "refusals",
            "projects",
            "legacy",
            "opening",
            "campaigns",
            "honours",
            "surveys",
            "compartment",
            "checkup",
            "problems",
            "spending",
            "checking",
            "sheets"
        })
@NullMarked
package cn.mingzhang.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
