/**
 * 比对筛查: what other bureaus' lists say is compared with the register, and what is missing, too small, too late or unpaid is named with
 * its ground. The table of the rules is {@link cn.mingzhang.screening.Detection}; their parameters are dated data. A run is a record;
 * its findings become problems of the ledger or are dismissed by two persons.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "evidence",
            "gate",
            "jobs",
            "lists",
            "matching",
            "money",
            "obligation",
            "people",
            "permits",
            "problems",
            "projects",
            "receipts",
            "recomputation",
            "refusals",
            "sheets",
            "shelter"
        })
@NullMarked
package cn.mingzhang.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
