/**
 * 批次: one agenda, one notice, one password for up to fifty problems at one step. Every checklist is still judged singly: the
 * ready ones are signed, each in a transaction of its own by {@link cn.mingzhang.problems.ClosureDesk}, the others stay with
 * their reasons.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "database",
            "lists",
            "people",
            "gate",
            "refusals",
            "closure",
            "problems",
            "sheets"
        })
@NullMarked
package cn.mingzhang.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
