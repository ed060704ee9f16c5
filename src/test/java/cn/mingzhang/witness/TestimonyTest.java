package cn.mingzhang.witness;

import static cn.mingzhang.closure.Condition.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.MovableClock;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ClosureWitness;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.receipts.PaymentDesk;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Every fact that these records tell, met and unmet, before and after a return and a reopening. */
@DatabaseTest
@DisplayName("销号所凭的佐证记录")
class TestimonyTest {
    @Autowired
    private Road road;

    @Autowired
    private Testimony testimony;

    @Autowired
    @Qualifier("paidWitness")
    private ClosureWitness paid;

    @Autowired
    private CheckDesk checks;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private FindingDesk findings;

    @Autowired
    private ScreeningDesk screenings;

    @Autowired
    private WitnessClocks clocks;

    @Autowired
    private ObjectionDesk objections;

    @Autowired
    private LookBackDesk lookBacks;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    private Facts told(ProblemNumber number) {
        var file = road.file(number);
        return paid.tell(testimony.tell(Facts.NONE, file), file);
    }

    @Test
    @DisplayName("一般程序走完全程，直至销号")
    void theWholeRoadCloses() {
        assertThat(road.file(road.closed()).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    @DisplayName("立行立改：一份核查记录、一次线索筛查即可核验销号")
    void theShortRoadAsksForACheckAndAScreening() {
        var number = road.shortUnderReview();
        assertThat(road.tryConfirm(number, "resident")).contains(CHECK_RECORD_FILED, CLUE_SCREENED);

        var alone = road.check(CheckConclusion.CONFIRMED, road.officer("resident2"));
        checks.file(
                number,
                new NewCheck(
                        alone.checkedOn(),
                        alone.place(),
                        "",
                        alone.methods(),
                        alone.finding(),
                        alone.conclusion(),
                        null),
                Uploads.of(),
                road.officer("resident"));
        road.screened(number);
        assertThat(road.tryConfirm(number, "resident")).isEmpty();
        assertThat(road.file(number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    @DisplayName("核查须两人，第二人以本人口令确认")
    void theSecondCheckerConfirmsHimself() {
        var number = road.awaitingVerification();
        assertThat(road.trySign(number, Step.VERIFY, "resident")).contains(CHECK_RECORD_FILED, TWO_CHECKERS);

        var second = road.officer("resident2");
        var id = checks.file(
                number, road.check(CheckConclusion.CONFIRMED, second), Uploads.of(), road.officer("resident"));
        assertThat(told(number).check().filed()).isTrue();
        assertThat(told(number).check().checkers())
                .extracting(Facts.Checker::confirmed)
                .containsExactly(true, false);
        assertThat(road.trySign(number, Step.VERIFY, "resident")).containsExactly(TWO_CHECKERS);

        checks.confirm(number, id, second);
        assertThat(told(number).check().checkers()).allMatch(Facts.Checker::confirmed);
        assertThat(road.trySign(number, Step.VERIFY, "resident")).isEmpty();
        assertThatThrownBy(() -> checks.confirm(number, id, second)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("第二核查人不得是本人")
    void theSecondCheckerIsAnotherPerson() {
        var number = road.awaitingVerification();
        var self = road.officer("resident");
        assertThatThrownBy(() -> checks.file(number, road.check(CheckConclusion.CONFIRMED, self), Uploads.of(), self))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("secondCheckerId");
    }

    @Test
    @DisplayName("结论为未整改到位的核查记录不作数")
    void aCheckThatFailsDoesNotCount() {
        var number = road.awaitingVerification();
        road.checked(number);
        checks.file(
                number,
                road.check(CheckConclusion.NOT_CONFIRMED, road.officer("resident2")),
                Uploads.of(),
                road.officer("resident"));
        assertThat(told(number).check().filed()).isFalse();
    }

    @Test
    @DisplayName("退回整改后须重新核查")
    void afterAReturnTheCheckIsFiledAnew() {
        var number = road.awaitingVerification();
        road.checked(number);
        road.returnToWork(number, "resident");
        assertThat(told(number).check().filed()).isFalse();
        assertThat(told(number).check().checkers()).isEmpty();

        road.toVerification(number, NoticeScope.INTERNAL);
        assertThat(road.trySign(number, Step.VERIFY, "resident")).contains(CHECK_RECORD_FILED, TWO_CHECKERS);
        road.checked(number);
        assertThat(road.trySign(number, Step.VERIFY, "resident")).isEmpty();
    }

    @Test
    @DisplayName("退回待核查而未退回整改的，核查记录仍作数")
    void aReturnToTheVerificationLeavesTheCheck() {
        var number = road.inPublicNotice();
        road.sign(number, Step.RETURN, "resident", request -> request.backTo(Stage.AWAITING_VERIFICATION));
        assertThat(told(number).check().filed()).isTrue();
    }

    @Test
    @DisplayName("应收等于已收加依法减免方为结清")
    void moneyIsSettledWhenDueIsPaidOrReduced() {
        var number = road.rectifying();
        road.workDone(number);
        assertThat(told(number).money()).isEqualTo(new Facts.Money(100_000, 0, 20_000));
        assertThat(road.trySign(number, Step.APPLY, "county")).containsExactly(MONEY_SETTLED);

        payments.confirm(number, road.payment(50_000, "甲"), road.officer("treasury"));
        assertThat(road.trySign(number, Step.APPLY, "county")).containsExactly(MONEY_SETTLED);
        payments.confirm(number, road.payment(30_000, "乙"), road.officer("treasury"));
        assertThat(road.trySign(number, Step.APPLY, "county")).isEmpty();
    }

    @Test
    @DisplayName("到账不得超过应收减减免")
    void nothingIsOverpaid() {
        var number = road.rectifying();
        assertThatThrownBy(() -> payments.confirm(number, road.payment(80_001, "甲"), road.officer("treasury")))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("tooMuch");
        payments.confirm(number, road.payment(80_000, "甲"), road.officer("treasury"));
        assertThatThrownBy(() -> payments.confirm(number, road.payment(1, "乙"), road.officer("treasury")))
                .isInstanceOf(Unfit.class);
    }

    @Test
    @DisplayName("同一凭证不重复登记；冲正后可以")
    void aVoucherIsConfirmedOnce() {
        var number = road.rectifying();
        var treasury = road.officer("treasury");
        var first = payments.confirm(number, road.payment(100, "甲"), treasury);
        assertThatThrownBy(() -> payments.confirm(number, road.payment(100, "甲"), treasury))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("twice");
        payments.reverse(number, first, "金额记错", treasury);
        payments.confirm(number, road.payment(200, "甲"), treasury);
        assertThat(told(number).money().paid()).isEqualTo(200);
    }

    @Test
    @DisplayName("记错的到账只冲正一次，冲正本身不得再冲正")
    void aPaymentIsReversedOnce() {
        var number = road.rectifying();
        var treasury = road.officer("treasury");
        var first = payments.confirm(number, road.payment(50_000, "甲"), treasury);
        var back = payments.reverse(number, first, "记错项目", treasury);
        assertThat(told(number).money().paid()).isZero();
        assertThatThrownBy(() -> payments.reverse(number, first, "再冲", treasury))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> payments.reverse(number, back, "冲回", treasury)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("申请销号后到账不再变动，须先退回")
    void moneyStandsStillFromTheApplicationOn() {
        var number = road.rectifying();
        road.workDone(number);
        var treasury = road.officer("treasury");
        var paid = payments.confirm(number, road.payment(80_000, "甲"), treasury);
        road.sign(number, Step.APPLY, "county");
        assertThatThrownBy(() -> payments.reverse(number, paid, "记错", treasury)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("责任与损失分别查明，以最近一份为准")
    void responsibilityAndLossAreDeterminedEach() {
        var number = road.awaitingCountersign();
        road.screened(number);
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2"))
                .containsExactly(RESPONSIBILITY_DETERMINED, LOSS_DETERMINED);
        findings.determine(number, new NewFinding(Responsibility.NONE, null, null, "客观原因"), road.officer("resident"));
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2")).containsExactly(LOSS_DETERMINED);
        findings.determine(number, new NewFinding(null, Yuan.ZERO, Yuan.ZERO, "没有损失"), road.officer("resident"));
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2")).containsExactly(RESPONSIBILITY_DETERMINED);
        road.determined(number);
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2")).isEmpty();
    }

    @Test
    @DisplayName("挽回不得超过损失")
    void noMoreIsRecoveredThanWasLost() {
        var number = road.rectifying();
        assertThatThrownBy(() -> findings.determine(
                        number, new NewFinding(null, Yuan.ofFen(100), Yuan.ofFen(101), "说明"), road.officer("resident")))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("recovered");
    }

    @Test
    @DisplayName("须查的未答复，不得会签；后来的“未发现线索”也不能代替答复")
    void whatMustBeInvestigatedWaitsForItsAnswer() {
        var number = road.awaitingCountersign();
        road.determined(number);
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2")).containsExactly(CLUE_SCREENED, CLUE_ANSWERED);

        screenings.handOver(number, "达纪线移〔2021〕1号", "", road.officer("inspector"));
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2")).containsExactly(CLUE_ANSWERED);
        road.screened(number);
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2")).containsExactly(CLUE_ANSWERED);

        var waiting = screenings.waiting(number, road.officer("keeper"));
        screenings.answer(number, waiting, ClueOutcome.SETTLED_AFTER_INQUIRY, road.today(), road.officer("keeper"));
        assertThat(road.trySign(number, Step.COUNTERSIGN, "inspector2")).isEmpty();
    }

    @Test
    @DisplayName("会签之后责任、损失、筛查不再变动")
    void whatTheCountersignatureRestsOnStays() {
        var number = road.awaitingSignOff();
        assertThatThrownBy(() -> road.determined(number)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> road.screened(number)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("公示异议未办结，公示期满也不进入会签；办结即进入")
    void anOpenObjectionHoldsTheNotice() {
        var number = road.inPublicNotice();
        var office = road.officer("office");
        var id = objections.record(number, new NewObjection(Objector.CITIZEN, "仍有部分未缴", road.today()), office);
        assertThat(told(number).notice().openObjections()).isEqualTo(1);

        clock.forward(30);
        objections.resolve(number, id, ObjectionOutcome.REJECTED, "已全部入库，附凭证", road.officer("office"));
        assertThat(told(number).notice().openObjections()).isZero();
        assertThat(road.file(number).stage()).isEqualTo(Stage.AWAITING_COUNTERSIGN);
    }

    @Test
    @DisplayName("成立的异议，退回整改后方算办结")
    void anUpheldObjectionIsSettledByTheReturn() {
        var number = road.inPublicNotice();
        var id = objections.record(
                number, new NewObjection(Objector.ANONYMOUS, "凭证不实", road.today()), road.officer("office"));
        clock.forward(30);
        objections.resolve(number, id, ObjectionOutcome.UPHELD, "属实，退回整改", road.officer("office"));
        assertThat(road.file(number).stage()).isEqualTo(Stage.PUBLIC_NOTICE);
        assertThat(told(number).notice().openObjections()).isEqualTo(1);
        road.returnToWork(number, "office");
        assertThat(told(number).notice().openObjections()).isZero();
    }

    @Test
    @DisplayName("台账所告知的公示范围与期限原样保留")
    void whatTheLedgerToldIsKept() {
        var number = road.inPublicNotice();
        var known = Facts.NONE
                .with(new Facts.Notice(NoticeScope.WEBSITE, LocalDate.of(2021, 3, 3), 0))
                .with(new Facts.Papers(true, false));
        var facts = testimony.tell(known, road.file(number));
        assertThat(facts.notice()).isEqualTo(new Facts.Notice(NoticeScope.WEBSITE, LocalDate.of(2021, 3, 3), 0));
        assertThat(facts.papers()).isEqualTo(new Facts.Papers(true, false));
    }

    @Test
    @DisplayName("销号时自动排定回头看；发现反弹方可重新挂账，并按新时限计")
    void aRelapseReopensWithItsNewTerm() {
        var number = road.closed();
        assertThat(lookBacks.scheduledFor(road.file(number))).isPresent();
        assertThat(road.trySign(number, Step.REOPEN, "inspector")).containsExactly(LOOK_BACK_FILED);

        var due = road.today().plusDays(60);
        lookBacks.file(
                number, lookBack(false, LookBackConclusion.RELAPSED, due), Uploads.of(), road.officer("resident"));
        assertThat(told(number).papers().lookBackFiled()).isTrue();
        assertThat(lookBacks.scheduledFor(road.file(number))).isEmpty();
        road.sign(number, Step.REOPEN, "inspector");
        assertThat(road.file(number).stage()).isEqualTo(Stage.RECTIFYING);
    }

    @Test
    @DisplayName("未反弹的回头看不能重新挂账；计划外抽查不冲抵排定的一次")
    void aLookBackThatHoldsSettlesTheSchedule() {
        var number = road.closed();
        lookBacks.file(number, lookBack(true, LookBackConclusion.HOLDS, null), Uploads.of(), road.officer("resident"));
        assertThat(lookBacks.scheduledFor(road.file(number))).isPresent();
        lookBacks.file(number, lookBack(false, LookBackConclusion.HOLDS, null), Uploads.of(), road.officer("resident"));
        assertThat(lookBacks.scheduledFor(road.file(number))).isEmpty();
        assertThat(road.trySign(number, Step.REOPEN, "inspector")).containsExactly(LOOK_BACK_FILED);
    }

    @Test
    @DisplayName("重新挂账后，此前的核查、责任、损失、筛查一律不再作数")
    void afterAReopeningEverythingIsAskedAnew() {
        var number = road.closed();
        lookBacks.file(
                number,
                lookBack(true, LookBackConclusion.RELAPSED, road.today().plusDays(60)),
                Uploads.of(),
                road.officer("resident"));
        road.sign(number, Step.REOPEN, "inspector");

        var facts = told(number);
        assertThat(facts.check().filed()).isFalse();
        assertThat(facts.findings()).isEqualTo(new Facts.Findings(false, false));
        assertThat(facts.screening()).isEqualTo(new Facts.Screening(false, false));
        assertThat(facts.papers().lookBackFiled()).isFalse();
        assertThat(lookBacks.scheduledFor(road.file(number))).isEmpty();
    }

    private NewLookBack lookBack(boolean extra, LookBackConclusion conclusion, LocalDate newDue) {
        return new NewLookBack(extra, road.today(), "大竹县", "现场查看", conclusion, newDue);
    }

    @Test
    @DisplayName("公示异议有答复期限，答复即止；销号后排定的回头看有期限")
    void anObjectionAndALookBackRun() {
        var number = road.inPublicNotice();
        var today = road.today();
        var far = today.plusDays(60);
        var id = objections.record(number, new NewObjection(Objector.CITIZEN, "仍有部分未缴", today), road.officer("office"));
        assertThat(clocks.running(WitnessClocks.OBJECTION, today, far))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isEqualTo(number.value());
                    assertThat(one.posts()).containsExactly(cn.mingzhang.people.Post.GROUP_OFFICE);
                });
        objections.resolve(number, id, ObjectionOutcome.REJECTED, "已全部入库，附凭证", road.officer("office"));
        assertThat(clocks.running(WitnessClocks.OBJECTION, today, far)).isEmpty();
        road.closed();
        assertThat(clocks.running(WitnessClocks.LOOK_BACK, today, today.plusYears(2)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.href()).endsWith("#look-back"));
    }
}
