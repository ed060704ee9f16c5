/**
 * 信访台: what the petition desk does with reports, however they came. Nobody else sees the queue; who is handed a report sees that one.
 * Rule: 检举控告工作规则 第14、15、16、47条; see src/docs/decisions/0017-the-sealed-box.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "database",
            "lists",
            "people",
            "refusals",
            "compartment",
            "evidence",
            "reporting",
            "gate",
            "sheets"
        })
@NullMarked
package cn.mingzhang.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
