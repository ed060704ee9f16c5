package cn.mingzhang.clues;

import cn.mingzhang.people.Officer;
import org.jspecify.annotations.Nullable;

/** 条件 of a step; the name is the message key. */
enum ClueCondition {
    // spotless:off
    HANDLER_NAMED     ("handlerId", (clue, officer, entry) -> entry.handlerId() != null),
    DISPOSAL_CHOSEN   ("disposal",  (clue, officer, entry) -> entry.disposal() != null),
    RESULT_CHOSEN     ("result",    (clue, officer, entry) -> entry.result() != null),
    DOCUMENT_GIVEN    ("document",  (clue, officer, entry) -> !entry.document().isEmpty()),
    THE_HANDLER       (null,        (clue, officer, entry) -> clue.isHandledBy(officer)),
    NOT_WHO_OPINED    (null,        (clue, officer, entry) -> !clue.isHandledBy(officer)),
    TO_BE_SHELVED     (null,        (clue, officer, entry) -> clue.disposal() == Disposal.SHELVE),
    NOT_TO_BE_SHELVED (null,        (clue, officer, entry) -> clue.disposal() != Disposal.SHELVE);
    // spotless:on

    private interface Rule {
        boolean isMet(Clue clue, Officer officer, StepEntry entry);
    }

    private final @Nullable String field;
    private final Rule rule;

    ClueCondition(@Nullable String field, Rule rule) {
        this.field = field;
        this.rule = rule;
    }

    boolean isMet(Clue clue, Officer officer, StepEntry entry) {
        return rule.isMet(clue, officer, entry);
    }

    boolean isAskedInTheForm() {
        return field != null;
    }

    /** Nothing is missing but another hand. */
    boolean isOfTheSigner() {
        return this == THE_HANDLER || this == NOT_WHO_OPINED;
    }

    /** Where on the form it is put right; empty where no form can. */
    String field() {
        return field == null ? "" : field;
    }
}
