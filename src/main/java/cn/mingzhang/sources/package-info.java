/**
 * 问题来源: inspection feedback (巡视巡察反馈), third-party audits and rounds of self-inspection are documents with items. An item
 * becomes a problem of the ledger, or is declined with a reason by a second person; in a round each unit reports findings or its
 * head signs that there are none (零报告). Last year's problems are held up as a mirror.
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
            "refusals",
            "sheets",
            "closure",
            "projects",
            "problems"
        })
@NullMarked
package cn.mingzhang.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
