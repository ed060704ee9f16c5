/** 演示: the replay of 2020-2021 through the application's own deeds, and the demo clock. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "money",
            "people",
            "evidence",
            "projects",
            "pipeline",
            "shelter",
            "legacy",
            "letters",
            "procurement",
            "problems",
            "sources",
            "opening",
            "witness",
            "imports",
            "screening",
            "fees",
            "receipts",
            "clues",
            "accountability",
            "campaigns",
            "duties",
            "education",
            "honours",
            "institutions",
            "instructions",
            "surveys",
            "briefing",
            "collection",
            "reconciliation",
            "spending",
            "visits",
            "checking",
            "lists",
            "closure",
            "database",
            "refusals"
        })
@NullMarked
package cn.mingzhang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
