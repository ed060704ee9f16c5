/**
 * 主体责任清单: what each unit answers for in a year's campaign, item by item: who leads, who does it, by when, on what ground. Drafted by
 * the group's office or by the unit, confirmed by the unit's head with his signature, answered item by item from then on.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "lists",
            "people",
            "gate",
            "refusals",
            "documents",
            "stationery",
            "sheets",
            "campaigns"
        })
@NullMarked
package cn.mingzhang.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
