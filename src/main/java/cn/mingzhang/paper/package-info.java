/**
 * 纸质签批（代录）: forms printed here, signed by hand, recorded by one person, compared and confirmed by another. Rule: see
 * src/docs/decisions/0005-paper-signing.md. A print names its subject by kind and number and what is done as a word, so that a
 * leader's 批示 can use the same records.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "lists",
            "people",
            "gate",
            "evidence",
            "refusals",
            "closure",
            "problems"
        })
@NullMarked
package cn.mingzhang.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
