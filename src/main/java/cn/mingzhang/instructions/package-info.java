/**
 * 批示: what a leader writes beside a figure or a record, or the group's office records from paper; the unit named answers within a term,
 * and the answer stands where the instruction was written. No page knows of it: {@link cn.mingzhang.instructions.InstructionsHere} is
 * given to every page by its address; see src/docs/decisions/0028-instructions-stand-where-they-were-written.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "evidence",
            "lists",
            "people",
            "refusals",
            "sheets",
            "projects",
            "problems",
            "figures"
        })
@NullMarked
package cn.mingzhang.instructions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
