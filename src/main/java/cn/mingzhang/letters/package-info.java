/**
 * 建议书、督办单、提醒函: one register. A letter is drafted, let out by a second person with a number that is never used again,
 * served, answered clause by clause, and closed when every clause is found good ({@link cn.mingzhang.letters.LetterStep}, {@link
 * cn.mingzhang.letters.ClauseStep}). Who issues follows up (谁提出谁督办): a lamp that turns yellow or red drafts the next letter.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "documents",
            "evidence",
            "gate",
            "jobs",
            "lists",
            "people",
            "refusals",
            "sheets",
            "stationery",
            "projects",
            "problems",
            "screening"
        })
@NullMarked
package cn.mingzhang.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
