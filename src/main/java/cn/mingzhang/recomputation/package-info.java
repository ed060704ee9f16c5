/**
 * 重新核算: every fee worked out anew from the dated rules and compared with what was assessed, let off, put off, paid and urged;
 * each difference has its class (FE-01..FE-12) and is a question put to the office, not a verdict. The calculation
 * ({@link cn.mingzhang.recomputation.Recompute}) is plain Java; {@link cn.mingzhang.recomputation.FeeFindings} answers whoever screens.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "money",
            "jobs",
            "lists",
            "people",
            "refusals",
            "sheets",
            "projects",
            "problems",
            "fees",
            "receipts"
        })
@NullMarked
package cn.mingzhang.recomputation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
