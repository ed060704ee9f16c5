/**
 * 三方对账与月结: our ledger against the lists of the tax office and of the treasury. What does not agree is a difference of a named
 * class on a work list, with who should mend it; a month is closed by two signatures over its frozen figures, and what is found
 * later counts in the next month as a correction. Rules: 国务院令第281号 第14、16条，财税〔2020〕58号.
 * <p>The comparison ({@link cn.mingzhang.reconciliation.Matching}) is plain Java.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "money",
            "lists",
            "people",
            "gate",
            "refusals",
            "sheets",
            "imports",
            "jobs",
            "fees",
            "receipts"
        })
@NullMarked
package cn.mingzhang.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
