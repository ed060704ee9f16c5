/**
 * 收缴使用: what the fees were spent on, by voucher, purpose and project, and what is left of each year. Which purposes there are, and
 * whether a fee may be spent on them, is data with a source. Rule: 国务院令第281号 第16条.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "money",
            "lists",
            "people",
            "gate",
            "refusals",
            "sheets",
            "projects",
            "fees",
            "receipts"
        })
@NullMarked
package cn.mingzhang.spending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
