package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.problems.EvidenceDesk;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationDesk;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.ResultKind;
import cn.mingzhang.problems.SigningRequest;
import cn.mingzhang.problems.Source;
import cn.mingzhang.receipts.NewPayment;
import cn.mingzhang.receipts.PaymentDesk;
import cn.mingzhang.receipts.Voucher;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a county's problem along the road with the fixed cast, up to where a test begins. */
@Component
@Profile("test")
public class Road {
    private final ProblemLedger ledger;
    private final RectificationDesk work;
    private final EvidenceDesk evidence;
    private final ClosureDesk closure;
    private final CheckDesk checks;
    private final PaymentDesk payments;
    private final FindingDesk findings;
    private final ScreeningDesk screenings;
    private final OfficeClock clock;
    private final Cast cast;

    Road(
            ProblemLedger ledger,
            RectificationDesk work,
            EvidenceDesk evidence,
            ClosureDesk closure,
            CheckDesk checks,
            PaymentDesk payments,
            FindingDesk findings,
            ScreeningDesk screenings,
            OfficeClock clock,
            Registry registry) {
        this.ledger = ledger;
        this.work = work;
        this.evidence = evidence;
        this.closure = closure;
        this.checks = checks;
        this.payments = payments;
        this.findings = findings;
        this.screenings = screenings;
        this.clock = clock;
        this.cast = Cast.of(registry, clock);
    }

    public Officer officer(String login) {
        return cast.officer(login);
    }

    public LocalDate today() {
        return clock.today();
    }

    public ProblemFile file(ProblemNumber number) {
        return ledger.file(number, officer("inspector"));
    }

    /** Due 1,000.00 元, of it 200.00 lawfully reduced; to be worked on by the county's office. */
    public ProblemNumber rectifying() {
        return rectifying("FE-04", Procedure.GENERAL, Yuan.ofFen(100_000), Yuan.ofFen(20_000));
    }

    /** 立行立改: no money, no project. */
    ProblemNumber shortRectifying() {
        return rectifying("DU-05", Procedure.SHORT, Yuan.ZERO, Yuan.ZERO);
    }

    private ProblemNumber rectifying(String classCode, Procedure procedure, Yuan due, Yuan reduced) {
        var number = drafted(classCode, procedure, due, reduced);
        sign(number, Step.SERVE, "inspector2");
        var rectifier = officer("county").id();
        ledger.plan(number, file(number).version(), "审核把关不严", rectifier, officer("countyhead"));
        sign(number, Step.ACCEPT, "countyhead");
        return number;
    }

    public ProblemNumber drafted(String classCode, Procedure procedure, Yuan due, Yuan reduced) {
        var inspector = officer("inspector");
        var item = ledger.openItem(today().getYear(), "易地建设费征收", ClassGroup.of(classCode), inspector);
        var basics = new Basics(
                classCode,
                ClassGroup.of(classCode),
                Source.SUPERVISION,
                "",
                "某小区应收未收易地建设费",
                null,
                null,
                today().minusDays(10),
                RectificationKind.PHASED,
                procedure,
                "足额追缴",
                cast.unit(DemoCast.COUNTY_OFFICE).id(),
                "蒋立夏",
                "",
                null,
                due,
                reduced,
                reduced.isZero() ? "" : "依法减半",
                "");
        return ledger.log(item, basics, today().plusDays(90), inspector);
    }

    long measure(ProblemNumber number) {
        return work.addMeasure(number, "追缴", "廖长根", today().plusDays(5), officer("county"));
    }

    /** The unit's own work, done and proved; the money confirmed. */
    void workDone(ProblemNumber number) {
        var rectifier = officer("county");
        var measure = measure(number);
        work.finishMeasure(number, measure, today(), "已追缴", rectifier);
        try (var uploads = Uploads.of(Upload.of("凭证.pdf", Samples.pdf("凭证")))) {
            evidence.add(number, "measure:" + measure, uploads, "", rectifier);
        }
        var kinds = file(number).due().isZero()
                ? List.of(ResultKind.RULE_MADE, ResultKind.TRAINING_HELD)
                : List.of(ResultKind.RECOVERED);
        kinds.forEach(kind -> work.fileResult(number, kind, "竹人防〔2021〕3号", today(), rectifier));
        work.claimStatus(number, Rectification.RECTIFIED, "", rectifier);
        work.confirmStatus(number, officer("countyhead"));
    }

    void pay(ProblemNumber number) {
        payments.confirm(number, payment(80_000, "川非税 " + number), officer("treasury"));
    }

    NewPayment payment(long fen, String voucher) {
        return new NewPayment(Yuan.ofFen(fen), Voucher.NON_TAX_BILL, voucher, today());
    }

    public ProblemNumber awaitingVerification() {
        var number = rectifying();
        workDone(number);
        pay(number);
        toVerification(number, NoticeScope.INTERNAL);
        return number;
    }

    /** Applied for by {@code county}; its head signs next. */
    public ProblemNumber applied() {
        var number = rectifying();
        workDone(number);
        pay(number);
        sign(number, Step.APPLY, "county");
        return number;
    }

    /** Done, applied, endorsed. */
    public void toReview(ProblemNumber number) {
        workDone(number);
        pay(number);
        sign(number, Step.APPLY, "county");
        sign(number, Step.ENDORSE, "countyhead");
    }

    /** Applied, endorsed, reviewed. */
    void toVerification(ProblemNumber number, NoticeScope notice) {
        sign(number, Step.APPLY, "county");
        sign(number, Step.ENDORSE, "countyhead");
        sign(number, Step.REVIEW, "reviewer", request -> request.withNotice(notice));
    }

    ProblemNumber shortUnderReview() {
        var number = shortRectifying();
        workDone(number);
        sign(number, Step.APPLY, "county");
        sign(number, Step.ENDORSE, "countyhead");
        return number;
    }

    /** Checked by one, screened, confirmed. */
    ProblemNumber shortClosed() {
        var number = shortUnderReview();
        var check = check(CheckConclusion.CONFIRMED, officer("resident2"));
        checks.file(
                number,
                new NewCheck(
                        check.checkedOn(),
                        check.place(),
                        "",
                        check.methods(),
                        check.finding(),
                        check.conclusion(),
                        null),
                Uploads.of(),
                officer("resident"));
        screened(number);
        assertThat(tryConfirm(number, "resident")).isEmpty();
        return number;
    }

    NewCheck check(CheckConclusion conclusion, Officer second) {
        return new NewCheck(
                today(),
                "大竹县某小区",
                "",
                Set.of(CheckMethod.ON_SITE, CheckMethod.MONEY),
                "费用已足额入库",
                conclusion,
                second.id());
    }

    long checkedByOne(ProblemNumber number) {
        return checkedByOne(number, "resident2");
    }

    long checkedByOne(ProblemNumber number, String other) {
        var second = officer(other);
        return checks.file(number, check(CheckConclusion.CONFIRMED, second), Uploads.of(), officer("resident"));
    }

    /** Filed by {@code resident}, confirmed by {@code resident2}. */
    public long checked(ProblemNumber number) {
        var id = checkedByOne(number);
        checks.confirm(number, id, officer("resident2"));
        return id;
    }

    public void determined(ProblemNumber number) {
        findings.determine(
                number,
                new NewFinding(Responsibility.UNIT, Yuan.ofFen(80_000), Yuan.ofFen(80_000), "单位把关不严"),
                officer("inspector"));
    }

    public void screened(ProblemNumber number) {
        screenings.findNoClue(number, "未见违纪违法情形", officer("inspector"));
    }

    ProblemNumber inPublicNotice() {
        var number = awaitingVerification();
        checked(number);
        sign(number, Step.VERIFY, "resident");
        return number;
    }

    /** Without a public notice, so that the clock need not be moved. */
    public ProblemNumber awaitingCountersign() {
        var number = rectifying();
        workDone(number);
        pay(number);
        toVerification(number, NoticeScope.NONE);
        checked(number);
        sign(number, Step.VERIFY, "resident");
        assertThat(file(number).stage()).isEqualTo(Stage.AWAITING_COUNTERSIGN);
        return number;
    }

    public ProblemNumber awaitingSignOff() {
        var number = awaitingCountersign();
        determined(number);
        screened(number);
        sign(number, Step.COUNTERSIGN, "inspector2");
        return number;
    }

    public ProblemNumber closed() {
        var number = awaitingSignOff();
        sign(number, Step.SIGN_OFF, "deputy");
        assertThat(file(number).stage()).isEqualTo(Stage.CLOSED);
        return number;
    }

    public void sign(ProblemNumber number, ClosureStep step, String login) {
        sign(number, step, login, UnaryOperator.identity());
    }

    void sign(ProblemNumber number, ClosureStep step, String login, UnaryOperator<SigningRequest> more) {
        assertThat(trySign(number, step, login, more)).as(step.name()).isEmpty();
    }

    List<Condition> trySign(ProblemNumber number, ClosureStep step, String login) {
        return trySign(number, step, login, UnaryOperator.identity());
    }

    List<Condition> trySign(ProblemNumber number, ClosureStep step, String login, UnaryOperator<SigningRequest> more) {
        var request = SigningRequest.of(step, file(number).version(), "同意");
        return closure.sign(number, more.apply(request), officer(login));
    }

    List<Condition> tryConfirm(ProblemNumber number, String login) {
        return trySign(number, ShortStep.CONFIRM, login);
    }

    void returnToWork(ProblemNumber number, String login) {
        sign(number, Step.RETURN, login, request -> request.backTo(Stage.RECTIFYING));
    }
}
