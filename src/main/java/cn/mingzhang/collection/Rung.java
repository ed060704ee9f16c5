package cn.mingzhang.collection;

import static cn.mingzhang.collection.Clause.after;
import static cn.mingzhang.collection.Clause.first;
import static cn.mingzhang.collection.Condition.*;
import static cn.mingzhang.collection.TermName.*;
import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 催缴阶梯: the whole ladder, one line per rung. To be read beside 行政强制法 第五章 and fee-rules §1.8. */
enum Rung {
    // spotless:off
    //                 comes after                                                  by                its paper, or the court's            its clock            ground                          provided that
    PAYMENT_NOTICE    (first()                                                     .by(FEE_CLERK)    .issues(CollectionPaper.PAYMENT_NOTICE)   .within(PAY)    .under("计价格〔2000〕474号")      .providedThat(ASSESSED, SOMETHING_OWED, NOT_HELD)),
    URGING_NOTICE     (after("PAYMENT_NOTICE", "URGING_NOTICE", "INTERVIEW")       .by(FEE_CLERK)    .issues(CollectionPaper.URGING_NOTICE)    .within(URGE)   .under("行政强制法第三十五条（参照）").providedThat(SOMETHING_OWED, NOT_HELD, LAST_PAPER_SERVED, LAST_TERM_OVER)),
    INTERVIEW         (after("PAYMENT_NOTICE", "URGING_NOTICE", "INTERVIEW")       .by(FEE_CLERK)    .issues(CollectionPaper.INTERVIEW_NOTICE) .within(TALK)   .under("约谈告诫")              .providedThat(SOMETHING_OWED, NOT_HELD, LAST_PAPER_SERVED)),
    RECOVERY_DECISION (after("URGING_NOTICE", "INTERVIEW")                         .by(UNIT_HEAD)    .issues(CollectionPaper.RECOVERY_DECISION).within(OBEY)   .under("人民防空法第二十二条、第四十八条").providedThat(SOMETHING_OWED, NOT_HELD, LAST_PAPER_SERVED, LAST_TERM_OVER, NOT_THE_ASSESSOR)),
    STATUTORY_DEMAND  (after("RECOVERY_DECISION", "STATUTORY_DEMAND")              .by(UNIT_HEAD)    .issues(CollectionPaper.STATUTORY_DEMAND) .within(DEMAND) .under("行政强制法第三十五条、第五十四条").providedThat(SOMETHING_OWED, NOT_HELD, LAST_PAPER_SERVED, LAST_TERM_OVER)),
    COURT_APPLICATION (after("STATUTORY_DEMAND", "COURT_REFUSED")                  .by(UNIT_HEAD)    .issues(CollectionPaper.COURT_APPLICATION).within(ACCEPT) .under("行政强制法第五十三条至第五十五条").providedThat(SOMETHING_OWED, NOT_HELD, DEMAND_SERVED, DEMAND_TERM_OVER, REVIEW_AND_SUIT_LAPSED, COURT_WINDOW_OPEN)),
    COURT_ACCEPTED    (after("COURT_APPLICATION", "COURT_REFUSED")                 .by(FEE_CLERK)    .recordsTheCourts()                       .within(RULE)   .under("行政强制法第五十六条")     .providedThat(COURT_PAPER_FILED)),
    COURT_REFUSED     (after("COURT_APPLICATION", "COURT_ACCEPTED")                .by(FEE_CLERK)    .recordsTheCourts()                       .within(APPEAL) .under("行政强制法第五十六条、第五十八条").providedThat(COURT_PAPER_FILED)),
    ENFORCEMENT       (after("COURT_ACCEPTED", "SUSPENDED", "TERMINATED")          .by(FEE_CLERK)    .recordsTheCourts()                                       .under("行政强制法第五十七条至第五十九条").providedThat(COURT_PAPER_FILED)),
    SUSPENDED         (after("ENFORCEMENT")                                        .by(FEE_CLERK)    .recordsTheCourts()                                       .under("行政强制法第三十九条")     .providedThat(COURT_PAPER_FILED)),
    TERMINATED        (after("ENFORCEMENT", "SUSPENDED")                           .by(FEE_CLERK)    .recordsTheCourts()                                       .under("行政强制法第四十条")       .providedThat(COURT_PAPER_FILED, REASON_GIVEN));
    // spotless:on

    private final Clause clause;

    Rung(Clause clause) {
        this.clause = clause;
    }

    Clause clause() {
        return clause;
    }

    /** What may come after this one; after nothing, the first. */
    static List<Rung> next(@Nullable Rung last) {
        return Arrays.stream(values())
                .filter(rung -> rung.clause.mayFollow(last))
                .toList();
    }

    /** The court's own paper is recorded here, not made here. */
    boolean isTheCourts() {
        return clause.paper() == null;
    }

    @Nullable
    CollectionPaper paper() {
        return clause.paper();
    }

    /** An agreement on instalments exists at enforcement only (行政强制法 第四十二条). */
    boolean isEnforcement() {
        return compareTo(ENFORCEMENT) >= 0;
    }

    /** Its papers may go out many at a time: what is asked of them is the same for all. */
    boolean mayBeBatched() {
        return this == PAYMENT_NOTICE || this == URGING_NOTICE;
    }

    String messageKey() {
        return "collection.rung." + name();
    }
}
