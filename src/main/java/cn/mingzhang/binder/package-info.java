/**
 * 一键成卷: one PDF with everything of a problem, project, letter or visit, in filing order: cover, catalogue, what was signed, all
 * papers, history, and the proof by the chain. As of a day that is over it is made again byte for byte; see
 * src/docs/decisions/0023-a-binder-is-made-again.md. Who sees the record gets its binder, with what he sees of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "evidence",
            "lists",
            "people",
            "problems",
            "projects",
            "refusals",
            "sheets"
        })
@NullMarked
package cn.mingzhang.binder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
