/**
 * 收缴: money that came in by its voucher, confirmed by the treasury, and where it belongs: to a project's fee, to a problem
 * (追缴到位, 挽回资金), back to the payer. Entries only add up; a mistake is undone by an entry of its own. At closure it tells what
 * is paid ({@link cn.mingzhang.problems.ClosureWitness}).
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
            "closure",
            "database",
            "projects",
            "problems",
            "fees"
        })
@NullMarked
package cn.mingzhang.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
