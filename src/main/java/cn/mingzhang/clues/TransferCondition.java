package cn.mingzhang.clues;

import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 条件 of a step of a transfer; the name is the message key. */
enum TransferCondition {
    // spotless:off
    DAY_GIVEN       ("day",      (letter, officer, entry, today) -> entry.day() != null && !entry.day().isAfter(today)
                                                                    && !entry.day().isBefore(letter.earliest())),
    DOCUMENT_GIVEN  ("document", (letter, officer, entry, today) -> !entry.document().isEmpty()),
    PERSON_GIVEN    ("person",   (letter, officer, entry, today) -> !entry.person().isEmpty()),
    PLAN_CHOSEN     ("plan",     (letter, officer, entry, today) -> entry.plan() != null),
    OUTCOMES_CHOSEN ("outcomes", (letter, officer, entry, today) -> entry.outcomes().size() == letter.clues()),
    NOT_WHO_PREPARED(null,       (letter, officer, entry, today) -> !letter.isPreparedBy(officer)),
    OVERDUE         (null,       (letter, officer, entry, today) -> letter.isOverdue(today));
    // spotless:on

    private interface Rule {
        boolean isMet(Transfer letter, Officer officer, TransferEntry entry, LocalDate today);
    }

    private final @Nullable String field;
    private final Rule rule;

    TransferCondition(@Nullable String field, Rule rule) {
        this.field = field;
        this.rule = rule;
    }

    boolean isMet(Transfer letter, Officer officer, TransferEntry entry, LocalDate today) {
        return rule.isMet(letter, officer, entry, today);
    }

    boolean isAskedInTheForm() {
        return field != null;
    }

    /** Where on the form it is put right; empty where no form can. */
    String field() {
        return field == null ? "" : field;
    }
}
