package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.*;
import static cn.mingzhang.closure.Condition.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.closure.Facts.Basics;
import cn.mingzhang.closure.Facts.CheckRecord;
import cn.mingzhang.closure.Facts.Findings;
import cn.mingzhang.closure.Facts.Money;
import cn.mingzhang.closure.Facts.Notice;
import cn.mingzhang.closure.Facts.Papers;
import cn.mingzhang.closure.Facts.Responsible;
import cn.mingzhang.closure.Facts.Screening;
import cn.mingzhang.closure.Facts.Work;
import cn.mingzhang.people.Post;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each condition by its name: when it is met, and when not. */
class ConditionTest {

    @DisplayName("没有依据的事项一律视为未具备")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER_PROBLEM_NAMED")
    void whatNobodyHasToldIsNotMet(Condition condition) {
        assertThat(condition.isMet(new Attempt(Facts.NONE, ZHANG, "", MONDAY))).isFalse();
        assertThat(condition.isMet(Attempt.bySystem(Facts.NONE, "", MONDAY))).isFalse();
    }

    @Test
    @DisplayName("交办须定类别、责任单位、时限和程序")
    void whatIsServedIsComplete() {
        assertMet(CLASS_GIVEN, facts());
        assertMet(RESPONSIBLE_UNIT_NAMED, facts());
        assertMet(DUE_DATE_SET, facts());
        assertMet(PROCEDURE_CHOSEN, facts());
        var draft = facts().with(new Basics(false, false, null, true, false, LI.id()));
        assertUnmet(CLASS_GIVEN, draft);
        assertUnmet(DUE_DATE_SET, draft);
        assertUnmet(PROCEDURE_CHOSEN, draft);
        assertUnmet(RESPONSIBLE_UNIT_NAMED, facts().with(new Responsible(ROOM, true)));
    }

    @Test
    @DisplayName("立行立改须无资金、无项目且类别允许；一般程序总可以选")
    void theShortProcedureMustFit() {
        assertMet(PROCEDURE_CHOSEN, shortProcedure());
        assertMet(SHORT_PROCEDURE_ALLOWED, shortProcedure());
        var unfit = facts().with(new Basics(true, true, Procedure.SHORT, false, true, LI.id()));
        assertUnmet(PROCEDURE_CHOSEN, unfit);
        assertUnmet(SHORT_PROCEDURE_ALLOWED, unfit);
    }

    @Test
    @DisplayName("认领须指定整改经办人")
    void aRectifierIsNamed() {
        assertMet(RECTIFIER_NAMED, facts());
        assertUnmet(RECTIFIER_NAMED, facts().with(new Basics(true, true, Procedure.GENERAL, false, false, LI.id())));
    }

    @Test
    @DisplayName("整改措施全部完成方可申请，没有措施的不得申请")
    void everyMeasureIsFinished() {
        assertMet(MEASURES_FINISHED, facts());
        assertUnmet(MEASURES_FINISHED, facts().with(work(2, 1, 0, Rectification.RECTIFIED)));
        assertUnmet(MEASURES_FINISHED, facts().with(work(0, 0, 0, Rectification.RECTIFIED)));
    }

    @Test
    @DisplayName("无佐证材料不得申请销号")
    void everyMeasureHasItsEvidence() {
        assertMet(EVIDENCE_FOR_EACH_MEASURE, facts());
        assertUnmet(EVIDENCE_FOR_EACH_MEASURE, facts().with(work(2, 0, 1, Rectification.RECTIFIED)));
    }

    @Test
    @DisplayName("按类别提交整改结果，不得以收代建")
    void theResultOfTheClassIsFiled() {
        assertMet(CLASS_RESULT_FILED, facts());
        assertUnmet(
                CLASS_RESULT_FILED,
                facts().with(new Work(1, 0, 0, false, Rectification.RECTIFIED, false, true, Set.of())));
    }

    @Test
    @DisplayName("应收等于已收加依法减免，分文不差")
    void theMoneyIsSettledToTheFen() {
        assertMet(MONEY_SETTLED, facts());
        assertMet(MONEY_SETTLED, facts().with(new Money(0, 0, 0)));
        assertUnmet(MONEY_SETTLED, facts().with(new Money(100_00, 60_00, 39_99)));
        assertUnmet(MONEY_SETTLED, facts().with(new Money(100_00, 60_01, 40_00)));
    }

    @Test
    @DisplayName("基本整改到位不能销号；长期坚持须有理由")
    void onlyFullRectificationCounts() {
        assertMet(FULLY_RECTIFIED, facts());
        assertUnmet(FULLY_RECTIFIED, facts().with(work(1, 0, 0, Rectification.SUBSTANTIALLY_RECTIFIED)));
        assertUnmet(FULLY_RECTIFIED, facts().with(work(1, 0, 0, Rectification.IN_PROGRESS)));
        assertUnmet(FULLY_RECTIFIED, facts().with(work(1, 0, 0, Rectification.NOT_STARTED)));
        assertUnmet(FULLY_RECTIFIED, facts().with(work(1, 0, 0, Rectification.LONG_TERM)));
        assertMet(
                FULLY_RECTIFIED, facts().with(new Work(1, 0, 0, true, Rectification.LONG_TERM, true, true, Set.of())));
    }

    @Test
    @DisplayName("重新挂账后须有新的整改措施")
    void aReopenedProblemHasANewMeasure() {
        assertMet(NEW_MEASURE_SINCE_REOPENING, facts());
        assertUnmet(
                NEW_MEASURE_SINCE_REOPENING,
                facts().with(new Work(1, 0, 0, true, Rectification.RECTIFIED, false, false, Set.of())));
    }

    @Test
    @DisplayName("初审须选公示范围，不公示的写明理由")
    void theReviewChoosesTheNotice() {
        var review = new Attempt(facts(), REVIEWER, "", MONDAY);
        assertThat(NOTICE_SCOPE_CHOSEN.isMet(review)).isFalse();
        assertThat(NOTICE_SCOPE_CHOSEN.isMet(review.withNotice(NoticeScope.WEBSITE)))
                .isTrue();
        assertThat(NOTICE_SCOPE_CHOSEN.isMet(review.withNotice(NoticeScope.NONE)))
                .isFalse();
        assertThat(NOTICE_SCOPE_CHOSEN.isMet(new Attempt(facts(), REVIEWER, "涉密", MONDAY).withNotice(NoticeScope.NONE)))
                .isTrue();
    }

    @Test
    @DisplayName("退回整改后核查重新登记")
    void theCheckRecordIsFiled() {
        assertMet(CHECK_RECORD_FILED, facts());
        assertUnmet(CHECK_RECORD_FILED, facts().with(new CheckRecord(false, List.of())));
    }

    @Test
    @DisplayName("公示期满的次日起方为期满；不公示即时期满")
    void theNoticeRunsToTheEndOfItsLastDay() {
        assertMet(NOTICE_PERIOD_OVER, facts());
        assertUnmet(NOTICE_PERIOD_OVER, facts().with(new Notice(NoticeScope.WEBSITE, MONDAY, 0)));
        assertUnmet(NOTICE_PERIOD_OVER, facts().with(new Notice(NoticeScope.WEBSITE, null, 0)));
        assertMet(NOTICE_PERIOD_OVER, facts().with(new Notice(NoticeScope.NONE, null, 0)));
    }

    @Test
    @DisplayName("有未办结的异议不得结束公示")
    void noObjectionIsOpen() {
        assertMet(NO_OPEN_OBJECTION, facts());
        assertUnmet(NO_OPEN_OBJECTION, facts().with(new Notice(NoticeScope.WEBSITE, MONDAY.minusDays(9), 1)));
    }

    @Test
    @DisplayName("会签须查明责任、定准损失")
    void responsibilityAndLossAreDetermined() {
        assertMet(RESPONSIBILITY_DETERMINED, facts());
        assertMet(LOSS_DETERMINED, facts());
        assertUnmet(RESPONSIBILITY_DETERMINED, facts().with(new Findings(false, true)));
        assertUnmet(LOSS_DETERMINED, facts().with(new Findings(true, false)));
    }

    @Test
    @DisplayName("不得以改代查：线索已筛查，须查的已答复")
    void rectifyingDoesNotReplaceInvestigating() {
        assertMet(CLUE_SCREENED, facts());
        assertMet(CLUE_ANSWERED, facts());
        assertUnmet(CLUE_SCREENED, facts().with(new Screening(false, true)));
        assertUnmet(CLUE_ANSWERED, facts().with(new Screening(true, false)));
    }

    @Test
    @DisplayName("线索条件只向监督检查、派驻、线索管理岗位显示")
    void thatAClueExistsIsSecret() {
        for (var condition : Condition.values()) {
            assertThat(condition.isSecret()).isEqualTo(condition.name().startsWith("CLUE_"));
        }
        for (var post : Post.values()) {
            assertThat(CLUE_ANSWERED.isShownTo(holderOf(post)))
                    .isEqualTo(Set.of(Post.SUPERVISOR, Post.RESIDENT, Post.CLUE_KEEPER)
                            .contains(post));
        }
    }

    @Test
    @DisplayName("退回须写明理由和退回的环节")
    void aReturnNeedsAReasonAndAStage() {
        var file = facts().withRound(roundBeforeSignOff());
        assertThat(REASON_GIVEN.isMet(new Attempt(file, DEPUTY, "　 ", MONDAY))).isFalse();
        assertThat(REASON_GIVEN.isMet(attempt(file, DEPUTY))).isTrue();
        var back = attempt(file, DEPUTY);
        assertThat(RETURN_STAGE_NAMED.isMet(back)).isFalse();
        assertThat(RETURN_STAGE_NAMED.isMet(back.backTo(Stage.RECTIFYING))).isTrue();
        assertThat(RETURN_STAGE_NAMED.isMet(back.backTo(Stage.AWAITING_VERIFICATION)))
                .isTrue();
        assertThat(RETURN_STAGE_NAMED.isMet(back.backTo(Stage.AWAITING_SIGN_OFF)))
                .isFalse();
        assertThat(RETURN_STAGE_NAMED.isMet(back.backTo(Stage.CLOSED))).isFalse();
        assertThat(RETURN_STAGE_NAMED.isMet(back.backTo(Stage.DRAFT))).isFalse();
    }

    @Test
    @DisplayName("并案须写明并入的问题")
    void aMergerNamesTheOtherProblem() {
        var voiding = attempt(facts(), LI_2);
        assertThat(OTHER_PROBLEM_NAMED.isMet(voiding)).isTrue();
        assertThat(OTHER_PROBLEM_NAMED.isMet(voiding.mergedInto("2021-0041"))).isTrue();
        assertThat(OTHER_PROBLEM_NAMED.isMet(voiding.mergedInto(""))).isFalse();
    }

    @Test
    @DisplayName("挂账须有法院文书，重新挂账须有回头看记录")
    void papersAreFiled() {
        assertMet(COURT_PAPER_FILED, facts());
        assertMet(LOOK_BACK_FILED, facts());
        assertUnmet(COURT_PAPER_FILED, facts().with(new Papers(false, true)));
        assertUnmet(LOOK_BACK_FILED, facts().with(new Papers(true, false)));
    }

    @Test
    @DisplayName("几方事实合在一起：资金相加，其余从严")
    void witnessesAreTakenTogether() {
        var fees = Facts.NONE.with(new Money(50_00, 0, 0));
        assertUnmet(MONEY_SETTLED, facts().and(fees));
        assertMet(MONEY_SETTLED, Facts.NONE.and(facts()));
        assertUnmet(CLUE_ANSWERED, facts().and(Facts.NONE.with(new Screening(true, false))));
        assertThat(facts().and(Facts.NONE)).isEqualTo(facts());
    }
}
