/**
 * 佐证记录: what testifies at closure until visits and clues have capabilities of their own: check records,
 * responsibility and loss, screening, objections, look-backs. Each is told to the ledger through
 * {@link cn.mingzhang.problems.ClosureWitness} and shown through {@link cn.mingzhang.problems.ProblemPanel}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "database",
            "money",
            "jobs",
            "lists",
            "people",
            "gate",
            "evidence",
            "refusals",
            "closure",
            "compartment",
            "problems",
            "sheets"
        })
@NullMarked
package cn.mingzhang.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
