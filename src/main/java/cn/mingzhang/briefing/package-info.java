/**
 * 工作简报、专报: a text whose numbers are tags of named figures, taken as of a day and frozen; approved by a second person. The version
 * that was sent is compared with them, and what deviates is explained before it is filed.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "compartment",
            "documents",
            "evidence",
            "figures",
            "gate",
            "lists",
            "money",
            "people",
            "refusals",
            "sheets",
            "stationery"
        })
@NullMarked
package cn.mingzhang.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
