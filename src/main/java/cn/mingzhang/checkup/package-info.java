/**
 * 台账体检: what in the ledger contradicts itself ({@link cn.mingzhang.checkup.Contradiction}), what is found again and again, and
 * which projects have been checked at all. It reads what others keep and corrects nothing; nobody but the edges imports it.
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
            "refusals",
            "sheets",
            "projects",
            "problems",
            "closure"
        })
@NullMarked
package cn.mingzhang.checkup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
