package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.GROUP_DEPUTY;
import static cn.mingzhang.people.Post.GROUP_OFFICE;
import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.SUPERVISOR;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 整改办理: the responsible unit's work on its problem, and the extensions and corrections it asks for. */
@Service
@Transactional
public class RectificationDesk {
    static final String GENERAL = "general";

    private final ProblemLedger ledger;
    private final ClosureDesk closure;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;
    private final EntityManager entities;

    RectificationDesk(
            ProblemLedger ledger,
            ClosureDesk closure,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock,
            EntityManager entities) {
        this.ledger = ledger;
        this.closure = closure;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
        this.entities = entities;
    }

    /** @return the measure's id */
    public long addMeasure(ProblemNumber number, String content, String owner, LocalDate dueOn, Officer officer) {
        var problem = atWork(number, officer);
        if (dueOn.isBefore(clock.today())) {
            throw new Unfit("dueOn", "problem.measure.dueOn.past");
        }
        var measure = problem.addMeasure(content.strip(), owner.strip(), dueOn);
        note(problem, "MEASURE_ADDED", "problem.measure", null, words(measure), officer);
        entities.flush();
        return measure.id();
    }

    public void amendMeasure(
            ProblemNumber number, long measureId, String content, String owner, LocalDate dueOn, Officer officer) {
        var problem = atWork(number, officer);
        var measure = measure(problem, measureId);
        var before = words(measure);
        measure.amend(content.strip(), owner.strip(), dueOn);
        note(problem, "MEASURE_AMENDED", "problem.measure", before, words(measure), officer);
    }

    public void finishMeasure(
            ProblemNumber number, long measureId, LocalDate finishedOn, String result, Officer officer) {
        var problem = atWork(number, officer);
        if (finishedOn.isAfter(clock.today())) {
            throw new Unfit("finishedOn", "problem.measure.finishedOn.future");
        }
        var measure = measure(problem, measureId);
        measure.finish(finishedOn, result.strip());
        note(problem, "MEASURE_FINISHED", "problem.measure.finishedOn", null, words(measure), officer);
    }

    public void resumeMeasure(ProblemNumber number, long measureId, Officer officer) {
        var problem = atWork(number, officer);
        measure(problem, measureId).resume();
        note(problem, "MEASURE_RESUMED", "problem.measure", null, words(measure(problem, measureId)), officer);
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
        problem.note(content.strip(), happenedOn, officer, clock.now());
        note(problem, "PROGRESS_NOTED", "problem.progress", null, content.strip(), officer);
    }

    /** 填报整改状态: counts once the unit's head has confirmed it. 基本整改到位 and 长期坚持 need a reason. */
    public void claimStatus(ProblemNumber number, Rectification status, String reason, Officer officer) {
        var problem = atWork(number, officer);
        var needsReason = status == Rectification.SUBSTANTIALLY_RECTIFIED || status == Rectification.LONG_TERM;
        if (needsReason && reason.isBlank()) {
            throw new Unfit("reason", "problem.status.reason.missing");
        }
        var before = problem.rectification();
        problem.claim(status, reason.strip(), clock.today(), officer, clock.now());
        noteStatus(problem, "STATUS_CLAIMED", before, status, reason, officer);
    }

    /** 确认整改状态, by the unit's head, not by who claimed it. */
    public void confirmStatus(ProblemNumber number, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        ProblemLedger.mustBeOfTheUnit(problem, officer, UNIT_HEAD);
        mustBeRectifying(problem);
        if (problem.isRectificationConfirmed()) {
            throw new Conflict("status of " + number + " is confirmed");
        }
        if (problem.isStatusClaimedBy(officer)) {
            throw new Unfit("", "problem.status.ownWord");
        }
        problem.confirmStatus(clock.today(), officer, clock.now());
        noteStatus(problem, "STATUS_CONFIRMED", problem.rectification(), problem.rectification(), "", officer);
        touch(problem);
    }

    /** 结果凭证. @return its id, whose scan goes into the slot {@code result:id} */
    public long fileResult(ProblemNumber number, ResultKind kind, String document, LocalDate dated, Officer officer) {
        var problem = atWork(number, officer);
        if (dated.isAfter(clock.today())) {
            throw new Unfit("dated", "problem.result.dated.future");
        }
        var result = problem.fileResult(kind, document.strip(), dated, officer, clock.now());
        note(problem, "RESULT_FILED", "problem.result", null, document.strip(), officer);
        entities.flush();
        return result.id();
    }

    public void withdrawResult(ProblemNumber number, long resultId, Officer officer) {
        var problem = atWork(number, officer);
        var result = problem.results().stream()
                .filter(filed -> filed.id() == resultId && filed.isStanding())
                .findFirst()
                .orElseThrow(() -> new NotVisible("result " + resultId));
        result.withdraw();
        note(problem, "RESULT_WITHDRAWN", "problem.result", result.document(), null, officer);
    }

    /** 佐证: all files or none. Slots: {@code measure:ID}, {@code result:ID}, {@code general}, {@code court-paper}. */
    public void addEvidence(ProblemNumber number, String slot, Uploads uploads, String note, Officer officer) {
        var problem = forEvidence(number, slot, officer);
        cabinet.store(ProblemFacts.holder(problem), slot, uploads, note.strip(), officer);
        touch(problem);
    }

    public void replaceEvidence(ProblemNumber number, UUID file, Upload upload, String note, Officer officer) {
        var problem = forEvidence(number, cabinet.find(file).slot(), officer);
        cabinet.replace(ProblemFacts.holder(problem), file, upload, note.strip(), officer);
        touch(problem);
    }

    public void withdrawEvidence(ProblemNumber number, UUID file, String reason, Officer officer) {
        var problem = forEvidence(number, cabinet.find(file).slot(), officer);
        if (reason.isBlank()) {
            throw new Unfit("reason", "problem.evidence.reason.missing");
        }
        cabinet.withdraw(ProblemFacts.holder(problem), file, reason.strip(), officer);
        touch(problem);
    }

    public void askExtension(ProblemNumber number, LocalDate until, String reason, Officer officer) {
        var problem = atWork(number, officer);
        if (problem.dueOn() == null || !until.isAfter(problem.dueOn()) || !until.isAfter(clock.today())) {
            throw new Unfit("until", "problem.extension.until.earlier");
        }
        if (problem.extensionRequests().stream().anyMatch(Extension::isOpen)) {
            throw new Conflict("an extension of " + number + " waits");
        }
        problem.askExtension(until, reason.strip(), officer, clock.today());
        note(problem, "EXTENSION_ASKED", "problem.dueOn", text(problem.dueOn()), until.toString(), officer);
    }

    public void decideExtension(ProblemNumber number, boolean granted, String answer, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        officer.mustHoldAny(GROUP_OFFICE);
        var extension = problem.extensionRequests().stream()
                .filter(Extension::isOpen)
                .findFirst()
                .orElseThrow(() -> new Conflict("no extension of " + number + " waits"));
        if (!granted && answer.isBlank()) {
            throw new Unfit("answer", "problem.extension.answer.missing");
        }
        extension.decide(granted, answer.strip(), officer, clock.today());
        var before = text(problem.dueOn());
        if (granted) {
            problem.extendTo(extension.until());
        }
        note(
                problem,
                granted ? "EXTENSION_GRANTED" : "EXTENSION_REFUSED",
                "problem.dueOn",
                before,
                text(problem.dueOn()),
                officer);
    }

    public void askCorrection(ProblemNumber number, String reason, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER);
        if (!problem.stage().isInClosure() || problem.corrections().stream().anyMatch(Correction::isOpen)) {
            throw new Conflict("correction of " + number + " at " + problem.stage());
        }
        problem.askCorrection(reason.strip(), officer, clock.today());
        note(problem, "CORRECTION_ASKED", "problem.correction", null, reason.strip(), officer);
    }

    /** Granted, this round's signatures lapse and the file goes back to the unit. */
    public void decideCorrection(ProblemNumber number, boolean granted, String answer, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        officer.mustHoldAny(SUPERVISOR);
        var correction = problem.corrections().stream()
                .filter(Correction::isOpen)
                .findFirst()
                .orElseThrow(() -> new Conflict("no correction of " + number + " waits"));
        if (!granted && answer.isBlank()) {
            throw new Unfit("answer", "problem.correction.answer.missing");
        }
        correction.decide(granted, answer.strip(), officer, clock.today());
        note(
                problem,
                granted ? "CORRECTION_GRANTED" : "CORRECTION_REFUSED",
                "problem.correction",
                null,
                answer.strip(),
                officer);
        if (granted && problem.stage().isInClosure()) {
            closure.lapse(problem, correction.reason());
        }
    }

    /** Material work: by the unit's officer, while it rectifies; each such deed makes a new version of the file. */
    private Problem atWork(ProblemNumber number, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER);
        mustBeRectifying(problem);
        touch(problem);
        return problem;
    }

    private Problem forEvidence(ProblemNumber number, String slot, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        var mayFileCourtPaper = slot.equals(ProblemFacts.COURT_PAPER) && officer.holds(GROUP_DEPUTY);
        if (!mayFileCourtPaper) {
            ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER);
        }
        mustBeRectifying(problem);
        mustBeASlotOf(problem, slot);
        return problem;
    }

    private static void mustBeASlotOf(Problem problem, String slot) {
        var known = slot.equals(GENERAL)
                || slot.equals(ProblemFacts.COURT_PAPER)
                || problem.measures().stream()
                        .anyMatch(measure -> measure.slot().equals(slot))
                || problem.results().stream()
                        .anyMatch(result -> result.isStanding() && result.slot().equals(slot));
        if (!known) {
            throw new NotVisible("slot " + slot + " of " + problem.number());
        }
    }

    private static void mustBeRectifying(Problem problem) {
        if (problem.stage() != Stage.RECTIFYING) {
            throw new Conflict(problem.number() + " is at " + problem.stage());
        }
    }

    private static Measure measure(Problem problem, long measureId) {
        return problem.measures().stream()
                .filter(measure -> measure.id() == measureId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("measure " + measureId));
    }

    private void touch(Problem problem) {
        entities.lock(problem, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private void noteStatus(
            Problem problem, String deed, Rectification before, Rectification after, String reason, Officer officer) {
        var change = new Change("problem.rectification", "#rectification." + before, "#rectification." + after);
        trail.note(officer.actor(), deed, ProblemFacts.subject(problem), List.of(change), reason, clock.now());
    }

    private void note(
            Problem problem,
            String deed,
            String field,
            @Nullable String before,
            @Nullable String after,
            Officer officer) {
        trail.note(
                officer.actor(),
                deed,
                ProblemFacts.subject(problem),
                List.of(new Change(field, before, after)),
                "",
                clock.now());
    }

    private static String words(Measure measure) {
        return measure.ordinal() + ". " + measure.content() + "（" + measure.owner() + "，" + measure.dueOn() + "）"
                + (measure.finishedOn() == null ? "" : " → " + measure.finishedOn() + " " + measure.result());
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
