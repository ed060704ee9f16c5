/**
 * 易地建设费核定: what a project owes instead of the shelter it did not build. Dated standards and grounds with their sources,
 * assessments that keep the rule lines they used, earlier decisions as they were found, agreements at enforcement. The
 * calculation ({@link cn.mingzhang.fees.Working}) is plain Java. Rules: 人民防空法 第22条, 计价格〔2000〕474号 and what followed it.
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
            "projects"
        })
@NullMarked
package cn.mingzhang.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
