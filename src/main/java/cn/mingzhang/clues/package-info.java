/**
 * 问题线索: the index of clues in the sealed compartment, from registration to filing. No narrative, ever: what a clue says is kept
 * on another network. Rule: 监督执纪工作规则 第23条, 检举控告工作规则 第15、47条; see src/docs/decisions/0014-the-sealed-compartment.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "lists",
            "people",
            "gate",
            "refusals",
            "compartment",
            "documents",
            "evidence",
            "sheets",
            "problems",
            "closure"
        })
@NullMarked
package cn.mingzhang.clues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
