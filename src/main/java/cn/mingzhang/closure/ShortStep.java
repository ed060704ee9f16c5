package cn.mingzhang.closure;

import static cn.mingzhang.closure.Clause.during;
import static cn.mingzhang.closure.Condition.*;
import static cn.mingzhang.closure.Stage.*;
import static cn.mingzhang.people.Post.*;

/** 立行立改程序: what the short procedure has instead of review, verification, notice, countersign and sign-off. */
public enum ShortStep implements ClosureStep {
    // spotless:off
    //           while                 by              moves it to    provided that
    CONFIRM     (during(UNDER_REVIEW) .by(RESIDENT)   .to(CLOSED)    .providedThat(SHORT_PROCEDURE_ALLOWED, CHECK_RECORD_FILED, NOBODY_SIGNED_TWICE, CLUE_SCREENED, CLUE_ANSWERED));
    // spotless:on

    private final Clause clause;

    ShortStep(Clause clause) {
        this.clause = clause;
    }

    @Override
    public Clause clause() {
        return clause;
    }
}
