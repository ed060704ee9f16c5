package cn.mingzhang.collection;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 条件: each positive, each with one name; the name is the message key. */
enum Condition {
    // spotless:off
    //                      put right at
    ASSESSED               ("fee",      Attempt::isAssessed),
    SOMETHING_OWED         (null,       attempt -> attempt.owed().isPositive()),
    NOT_HELD               ("holds",    attempt -> !attempt.file().isHeld()),
    LAST_PAPER_SERVED      ("service",  attempt -> attempt.file().isLastServed()),
    LAST_TERM_OVER         (null,       attempt -> attempt.isOver(attempt.file().lastDue())),
    DEMAND_SERVED          ("service",  attempt -> attempt.file().servedOn(Rung.STATUTORY_DEMAND) != null),
    DEMAND_TERM_OVER       (null,       attempt -> attempt.isOver(attempt.demandUntil())),
    REVIEW_AND_SUIT_LAPSED (null,       attempt -> attempt.window() != null && !attempt.today().isBefore(attempt.window().opens())),
    COURT_WINDOW_OPEN      (null,       attempt -> attempt.window() == null || !attempt.today().isAfter(attempt.window().last())),
    NOT_THE_ASSESSOR       (null,       Attempt::signerDidNotAssess),
    COURT_PAPER_FILED      ("form",     Attempt::hasCourtPaper),
    REASON_GIVEN           ("form",     Attempt::hasReason);
    // spotless:on

    private final @Nullable String mend;
    private final Predicate<Attempt> rule;

    Condition(@Nullable String mend, Predicate<Attempt> rule) {
        this.mend = mend;
        this.rule = rule;
    }

    boolean isMet(Attempt attempt) {
        return rule.test(attempt);
    }

    /** The section of the file's page; null where only time or another person mends it. */
    @Nullable
    String anchor() {
        return mend;
    }

    /** Filled in on the form itself: no fault before anybody has pressed. */
    boolean isAskedInTheForm() {
        return "form".equals(mend);
    }

    String messageKey() {
        return "collection.condition." + name();
    }
}
