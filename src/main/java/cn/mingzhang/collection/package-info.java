/**
 * 催缴追缴: the ladder from the payment notice to the court. Rules: 行政强制法 第34、35、39、40、42、53至57、69条，行政复议法，
 * 行政诉讼法; who issues what since when is data.
 *
 * <p>It is larger than other rooms, and one room on purpose: a rung, a notice of a batch, a hold and an agreement are all deeds on one
 * file under one lock, judged by one {@code Situation}. Agreements, batches or the dated tables in packages of their own would make
 * that file and its rungs public to them, and then to everybody.
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
