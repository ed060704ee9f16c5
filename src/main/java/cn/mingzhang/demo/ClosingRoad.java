package cn.mingzhang.demo;

import static cn.mingzhang.closure.Step.APPLY;
import static cn.mingzhang.closure.Step.COUNTERSIGN;
import static cn.mingzhang.closure.Step.ENDORSE;
import static cn.mingzhang.closure.Step.REVIEW;
import static cn.mingzhang.closure.Step.SHELVE;
import static cn.mingzhang.closure.Step.SIGN_OFF;
import static cn.mingzhang.closure.Step.VERIFY;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.demo.ProblemRoad.File;
import cn.mingzhang.demo.ProblemRoad.People;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.problems.EvidenceDesk;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.SigningRequest;
import cn.mingzhang.witness.CheckConclusion;
import cn.mingzhang.witness.CheckDesk;
import cn.mingzhang.witness.CheckMethod;
import cn.mingzhang.witness.FindingDesk;
import cn.mingzhang.witness.LookBackConclusion;
import cn.mingzhang.witness.LookBackDesk;
import cn.mingzhang.witness.NewCheck;
import cn.mingzhang.witness.NewFinding;
import cn.mingzhang.witness.NewLookBack;
import cn.mingzhang.witness.Responsibility;
import cn.mingzhang.witness.ScreeningDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The last part of a problem's road: the signatures, and what the discipline side puts on file for them. */
@Component
@Profile("replay")
class ClosingRoad {
    private final ProblemLedger ledger;
    private final EvidenceDesk evidence;
    private final ClosureDesk closure;
    private final CheckDesk checks;
    private final FindingDesk findings;
    private final ScreeningDesk screening;
    private final LookBackDesk lookBacks;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    ClosingRoad(
            ProblemLedger ledger,
            EvidenceDesk evidence,
            ClosureDesk closure,
            CheckDesk checks,
            FindingDesk findings,
            ScreeningDesk screening,
            LookBackDesk lookBacks,
            WorkingDays workingDays,
            OfficeClock clock) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.closure = closure;
        this.checks = checks;
        this.findings = findings;
        this.screening = screening;
        this.lookBacks = lookBacks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** From the application to the closure number, as far as the fate goes. */
    List<Replay.Deed> deeds(Story story, People people, File file, LocalDate done) {
        var row = new ArrayList<Replay.Deed>();
        var fate = story.fate();
        step(row, fate, Fate.APPLIED, done, 2, () -> sign(file, APPLY, people.rectifier(), "整改任务完成，申请销号。"));
        step(row, fate, Fate.UNDER_REVIEW, done, 3, () -> sign(file, ENDORSE, people.head(), "情况属实，同意申请。"));
        step(row, fate, Fate.AWAITING_VERIFICATION, done, 5, () -> review(people, file));
        step(row, fate, Fate.PUBLIC_NOTICE, done, 7, () -> verify(people, file));
        // The notice ends by the clock, five working days on.
        step(row, fate, Fate.AWAITING_SIGN_OFF, done, 14, () -> countersign(people, file));
        step(row, fate, Fate.CLOSED, done, 16, () -> sign(file, SIGN_OFF, people.signsOff(), "同意销号。"));
        var lookBack = workingDays.nextWorking(workingDays.plus(done, 16).plusMonths(6));
        if (fate == Fate.CLOSED) {
            row.add(new Replay.Deed(lookBack, () -> lookBack(people, file)));
        }
        return row;
    }

    private void step(List<Replay.Deed> row, Fate fate, Fate asked, LocalDate done, int days, Runnable deed) {
        if (fate.reaches(asked)) {
            row.add(new Replay.Deed(workingDays.plus(done, days), deed));
        }
    }

    /** 回头看 half a year on; those of 2021 are still to come when the demo begins. */
    private void lookBack(People people, File file) {
        lookBacks.file(
                file.number,
                new NewLookBack(false, clock.today(), "项目现场", "整改成果保持，未见反弹。", LookBackConclusion.HOLDS, null),
                Uploads.of(),
                people.cast().apply("resident"));
    }

    void shelve(People people, File file) {
        try (var paper = ProblemRoad.paper("court-" + file.number)) {
            evidence.add(file.number, "court-paper", paper, "法院受理执行通知", people.rectifier());
        }
        sign(file, SHELVE, people.cast().apply("deputy"), "法院已受理强制执行，挂账待结。");
    }

    private void review(People people, File file) {
        var reviewer = people.cast().apply("reviewer");
        signed(closure.sign(
                file.number,
                SigningRequest.of(REVIEW, version(file, reviewer), "材料齐全，初审通过。").withNotice(NoticeScope.WEBSITE),
                reviewer));
    }

    private void verify(People people, File file) {
        var first = people.cast().apply("resident");
        var second = people.cast().apply("resident2");
        var check = checks.file(
                file.number,
                new NewCheck(
                        clock.today(),
                        "项目现场及市人防办档案室",
                        "批复、缴款凭证、整改措施佐证材料",
                        Set.of(CheckMethod.PAPERS, CheckMethod.ON_SITE),
                        "经查阅资料、实地核验，整改措施已落实。",
                        CheckConclusion.CONFIRMED,
                        second.id()),
                Uploads.of(),
                first);
        checks.confirm(file.number, check, second);
        sign(file, VERIFY, first, "核查属实。");
    }

    private void countersign(People people, File file) {
        var supervisor = people.supervisor();
        findings.determine(
                file.number,
                new NewFinding(Responsibility.UNIT, Yuan.ZERO, Yuan.ZERO, "单位责任，已责令整改；未造成实际损失。"),
                supervisor);
        screening.findNoClue(file.number, "经筛查，未发现问题线索。", supervisor);
        sign(file, COUNTERSIGN, supervisor, "同意会签。");
    }

    void sign(File file, ClosureStep step, Officer officer, String remark) {
        signed(closure.sign(file.number, SigningRequest.of(step, version(file, officer), remark), officer));
    }

    private static void signed(List<?> unmet) {
        if (!unmet.isEmpty()) {
            throw new IllegalStateException("the story does not meet " + unmet);
        }
    }

    private int version(File file, Officer officer) {
        return ledger.file(file.number, officer).version();
    }
}
