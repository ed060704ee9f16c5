package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 整改办理: the responsible unit's work on its problem; its files come in at {@link EvidenceDesk}, what it asks for at {@link RequestDesk}. */
@Service
@Transactional
public class RectificationDesk {
    private final ProblemLedger ledger;
    private final OpenWork work;
    private final OfficeClock clock;

    RectificationDesk(ProblemLedger ledger, OpenWork work, OfficeClock clock) {
        this.ledger = ledger;
        this.work = work;
        this.clock = clock;
    }

    /** @return the measure's id */
    public long addMeasure(ProblemNumber number, String content, String owner, LocalDate dueOn, Officer officer) {
        var problem = work.of(number, officer);
        if (dueOn.isBefore(clock.today())) {
            throw new Unfit("dueOn", "problem.measure.dueOn.past");
        }
        var measure = problem.work().addMeasure(content.strip(), owner.strip(), dueOn);
        work.changed(problem, "MEASURE_ADDED", "problem.measure", null, words(measure), officer);
        return measure.id();
    }

    public void amendMeasure(
            ProblemNumber number, long measureId, String content, String owner, LocalDate dueOn, Officer officer) {
        var problem = work.of(number, officer);
        var measure = measure(problem, measureId);
        var before = words(measure);
        measure.amend(content.strip(), owner.strip(), dueOn);
        work.changed(problem, "MEASURE_AMENDED", "problem.measure", before, words(measure), officer);
    }

    public void finishMeasure(
            ProblemNumber number, long measureId, LocalDate finishedOn, String result, Officer officer) {
        var problem = work.of(number, officer);
        if (finishedOn.isAfter(clock.today())) {
            throw new Unfit("finishedOn", "problem.measure.finishedOn.future");
        }
        var measure = measure(problem, measureId);
        measure.finish(finishedOn, result.strip());
        work.changed(problem, "MEASURE_FINISHED", "problem.measure.finishedOn", null, words(measure), officer);
    }

    public void resumeMeasure(ProblemNumber number, long measureId, Officer officer) {
        var problem = work.of(number, officer);
        measure(problem, measureId).resume();
        work.changed(problem, "MEASURE_RESUMED", "problem.measure", null, words(measure(problem, measureId)), officer);
    }

    /** 进展: a dated entry, also while closure is under way; it is no material field. */
    public void noteProgress(ProblemNumber number, String content, LocalDate happenedOn, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER, UNIT_HEAD);
        if (!problem.stage().isOpen() || problem.stage() == Stage.SERVED || problem.stage() == Stage.DISPUTED) {
            throw new Conflict("progress of " + number + " at " + problem.stage());
        }
        if (happenedOn.isAfter(clock.today())) {
            throw new Unfit("happenedOn", "problem.progress.happenedOn.future");
        }
        problem.work().note(content.strip(), happenedOn, officer, clock.now());
        work.note(problem, "PROGRESS_NOTED", "problem.progress", null, content.strip(), officer);
    }

    /** 填报整改状态: counts once the unit's head has confirmed it. 基本整改到位 and 长期坚持 need a reason. */
    public void claimStatus(ProblemNumber number, Rectification status, String reason, Officer officer) {
        var problem = work.of(number, officer);
        var needsReason = status == Rectification.SUBSTANTIALLY_RECTIFIED || status == Rectification.LONG_TERM;
        if (needsReason && reason.isBlank()) {
            throw new Unfit("reason", "problem.status.reason.missing");
        }
        var before = problem.work().rectification();
        problem.work().claim(status, reason.strip(), clock.today(), officer, clock.now());
        noteStatus(problem, "STATUS_CLAIMED", before, status, reason, officer);
    }

    /** 确认整改状态, by the unit's head, not by who claimed it. */
    public void confirmStatus(ProblemNumber number, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        ProblemLedger.mustBeOfTheUnit(problem, officer, UNIT_HEAD);
        OpenWork.mustBeRectifying(problem);
        if (problem.work().isRectificationConfirmed()) {
            throw new Conflict("status of " + number + " is confirmed");
        }
        if (problem.work().isStatusClaimedBy(officer)) {
            throw new Unfit("", "problem.status.ownWord");
        }
        problem.work().confirmStatus(clock.today(), officer, clock.now());
        noteStatus(
                problem,
                "STATUS_CONFIRMED",
                problem.work().rectification(),
                problem.work().rectification(),
                "",
                officer);
    }

    /** 结果凭证. @return its id, whose scan goes into the slot {@code result:id} */
    public long fileResult(ProblemNumber number, ResultKind kind, String document, LocalDate dated, Officer officer) {
        var problem = work.of(number, officer);
        if (dated.isAfter(clock.today())) {
            throw new Unfit("dated", "problem.result.dated.future");
        }
        var result = problem.work().fileResult(kind, document.strip(), dated, officer, clock.now());
        work.changed(problem, "RESULT_FILED", "problem.result", null, document.strip(), officer);
        return result.id();
    }

    public void withdrawResult(ProblemNumber number, long resultId, Officer officer) {
        var problem = work.of(number, officer);
        var result = problem.work().results().stream()
                .filter(filed -> filed.id() == resultId && filed.isStanding())
                .findFirst()
                .orElseThrow(() -> new NotVisible("result " + resultId));
        result.withdraw();
        work.changed(problem, "RESULT_WITHDRAWN", "problem.result", result.document(), null, officer);
    }

    private static Measure measure(Problem problem, long measureId) {
        return problem.work().measures().stream()
                .filter(measure -> measure.id() == measureId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("measure " + measureId));
    }

    private void noteStatus(
            Problem problem, String deed, Rectification before, Rectification after, String reason, Officer officer) {
        var change = new Change("problem.rectification", "#rectification." + before, "#rectification." + after);
        work.note(problem, deed, change, reason, officer);
        work.touch(problem);
    }

    private static String words(Measure measure) {
        return measure.ordinal() + ". " + measure.content() + "（" + measure.owner() + "，" + measure.dueOn() + "）"
                + (measure.finishedOn() == null ? "" : " → " + measure.finishedOn() + " " + measure.result());
    }
}
