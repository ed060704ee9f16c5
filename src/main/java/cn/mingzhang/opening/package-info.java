/**
 * 期初: what was done on paper before the office began here: problems closed then (历史销号), fees owed then (期初欠缴), and the last
 * number of each document series. Each is recorded with its scan by the leading group's office and confirmed by another person
 * of the resident group; it is shown and counted apart. A signed deed closes the window for good.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "money",
            "lists",
            "people",
            "gate",
            "evidence",
            "documents",
            "refusals",
            "sheets",
            "imports",
            "projects",
            "problems",
            "receipts",
            "arrears"
        })
@NullMarked
package cn.mingzhang.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
