package cn.mingzhang.closure;

import static cn.mingzhang.closure.Clause.during;
import static cn.mingzhang.closure.Clause.fromTo;
import static cn.mingzhang.closure.Condition.*;
import static cn.mingzhang.closure.Stage.*;
import static cn.mingzhang.people.Post.*;

/** 一般程序: the whole closure procedure, one line per clause. To be read beside the regulation. */
public enum Step implements ClosureStep {
    // spotless:off
    //           while                                            by                                             moves it to                     provided that
    SERVE       (during(DRAFT)                                   .by(SUPERVISOR, RESIDENT, GROUP_OFFICE)        .to(SERVED)                     .providedThat(CLASS_GIVEN, RESPONSIBLE_UNIT_NAMED, DUE_DATE_SET, PROCEDURE_CHOSEN)),
    ACCEPT      (during(SERVED)                                  .by(UNIT_HEAD)                                 .to(RECTIFYING)                 .providedThat(RECTIFIER_NAMED)),
    DISPUTE     (during(SERVED)                                  .by(UNIT_HEAD)                                 .to(DISPUTED)                   .providedThat(REASON_GIVEN)),
    UPHOLD      (during(DISPUTED)                                .by(SUPERVISOR, RESIDENT)                      .to(SERVED)                     .providedThat(REASON_GIVEN)),
    VOID        (during(DRAFT, DISPUTED, RECTIFYING)             .by(SUPERVISOR)                                .to(Stage.VOID)                 .providedThat(REASON_GIVEN, NOT_WHO_LOGGED_IT, OTHER_PROBLEM_NAMED)),
    APPLY       (during(RECTIFYING)                              .by(RECTIFIER)                                 .to(APPLIED)                    .providedThat(MEASURES_FINISHED, EVIDENCE_FOR_EACH_MEASURE, CLASS_RESULT_FILED, MONEY_SETTLED, FULLY_RECTIFIED, NEW_MEASURE_SINCE_REOPENING)),
    ENDORSE     (during(APPLIED)                                 .by(UNIT_HEAD).orTheSuperiorHead()             .to(UNDER_REVIEW)               .providedThat(NOT_THE_APPLICANT)),
    REVIEW      (during(UNDER_REVIEW)                            .by(REVIEWER)                                  .to(AWAITING_VERIFICATION)      .providedThat(NOT_OF_THE_WORK, NOTICE_SCOPE_CHOSEN)),
    VERIFY      (during(AWAITING_VERIFICATION)                   .by(RESIDENT)                                  .to(PUBLIC_NOTICE)              .providedThat(CHECK_RECORD_FILED, TWO_CHECKERS, CHECKERS_NOT_OF_THE_UNIT)),
    END_NOTICE  (during(PUBLIC_NOTICE)                           .byTheClock()                                  .to(AWAITING_COUNTERSIGN)       .providedThat(NOTICE_PERIOD_OVER, NO_OPEN_OBJECTION)),
    COUNTERSIGN (during(AWAITING_COUNTERSIGN)                    .by(SUPERVISOR)                                .to(AWAITING_SIGN_OFF)          .providedThat(RESPONSIBILITY_DETERMINED, LOSS_DETERMINED, CLUE_SCREENED, CLUE_ANSWERED)),
    SIGN_OFF    (during(AWAITING_SIGN_OFF)                       .by(GROUP_LEADER, GROUP_DEPUTY)                .to(CLOSED)                     .providedThat(NOT_OF_THE_RESPONSIBLE_UNIT, NOBODY_SIGNED_TWICE)),
    RETURN      (fromTo(APPLIED, AWAITING_SIGN_OFF)              .byTheHolderOr(GROUP_OFFICE, RESIDENT)         .toTheNamedStage()              .providedThat(REASON_GIVEN, RETURN_STAGE_NAMED)),
    WITHDRAW    (fromTo(APPLIED, AWAITING_VERIFICATION)          .by(RECTIFIER)                                 .to(RECTIFYING)                 .providedThat(REASON_GIVEN)),
    LAPSE       (fromTo(APPLIED, AWAITING_SIGN_OFF)              .byTheSystem()                                 .to(RECTIFYING)                 .providedThat(REASON_GIVEN)),
    SHELVE      (during(RECTIFYING)                              .by(GROUP_DEPUTY)                              .to(SHELVED)                    .providedThat(COURT_PAPER_FILED, REASON_GIVEN)),
    RESUME      (during(SHELVED)                                 .by(GROUP_DEPUTY, SUPERVISOR)                  .to(RECTIFYING)                 .providedThat(REASON_GIVEN)),
    REOPEN      (during(CLOSED)                                  .by(SUPERVISOR, RESIDENT)                      .to(RECTIFYING)                 .providedThat(REASON_GIVEN, LOOK_BACK_FILED));
    // spotless:on

    private final Clause clause;

    Step(Clause clause) {
        this.clause = clause;
    }

    @Override
    public Clause clause() {
        return clause;
    }
}
