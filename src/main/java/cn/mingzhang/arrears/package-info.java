/**
 * 费款账户与欠缴: every project's fee in one line (应收, 减免, 应缴, 已缴, 欠缴, 多收, 追缴到位, never mixed), arrears by age, a payer's
 * statement.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "money",
            "lists",
            "documents",
            "people",
            "refusals",
            "sheets",
            "projects",
            "problems",
            "fees",
            "receipts",
            "recomputation"
        })
@NullMarked
package cn.mingzhang.arrears;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
