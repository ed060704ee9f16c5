/**
 * 追责问责: who was held to account, by which measure and until when; sealed like the clue behind it. What was published (通报曝光)
 * everybody may read. A module of its own beside clues, because its records outlive them, are counted by persons and not by clues,
 * and are public in part; they lie in the same compartment.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "compartment",
            "evidence",
            "gate",
            "lists",
            "people",
            "refusals",
            "sheets"
        })
@NullMarked
package cn.mingzhang.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
