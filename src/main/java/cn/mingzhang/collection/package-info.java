/**
 * 催缴追缴: the ladder from the payment notice to the court. Rules: 行政强制法 第34、35、39、40、42、53至57、69条，行政复议法，
 * 行政诉讼法; who issues what since when is data.
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
            "documents",
            "stationery",
            "jobs",
            "sheets",
            "projects",
            "problems",
            "fees",
            "receipts"
        })
@NullMarked
package cn.mingzhang.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
