/**
 * 督导检查: special supervision, dynamic inspection and look-backs. A visit is planned, carried out by a team with a checklist, recorded,
 * confirmed by a second checker with his own password, and reported ({@link cn.mingzhang.visits.VisitStep}). What it checks of problems,
 * payments and look-backs is told to those who keep that ({@link cn.mingzhang.visits.VisitConsequences}); see
 * src/docs/decisions/0022-a-visit-files-the-check-record.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "checking",
            "documents",
            "evidence",
            "gate",
            "lists",
            "money",
            "people",
            "refusals",
            "sheets",
            "stationery",
            "projects",
            "problems",
            "closure",
            "receipts",
            "witness"
        })
@NullMarked
package cn.mingzhang.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
