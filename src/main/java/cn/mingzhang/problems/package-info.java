/** 问题台账: the two-level ledger (项 / 具体问题), measures, progress, closure and look-back. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "database",
            "money",
            "lists",
            "people",
            "gate",
            "evidence",
            "refusals",
            "projects",
            "closure",
            "sheets",
            "undo",
            "imports",
            "jobs"
        })
@NullMarked
package cn.mingzhang.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
