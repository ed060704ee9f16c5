package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemMoved;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 回头看: scheduled at the closing, filed by the discipline side; a relapse opens the way to reopening. */
@Service
@Transactional
public class LookBackDesk {
    private final LookBacks lookBacks;
    private final ProblemLedger ledger;
    private final FileCabinet cabinet;
    private final WorkingDays workingDays;
    private final Trail trail;
    private final OfficeClock clock;
    private final int months;

    LookBackDesk(
            LookBacks lookBacks,
            ProblemLedger ledger,
            FileCabinet cabinet,
            WorkingDays workingDays,
            Trail trail,
            OfficeClock clock,
            @Value("${mingzhang.closure.look-back-months:6}") int months) {
        this.lookBacks = lookBacks;
        this.ledger = ledger;
        this.cabinet = cabinet;
        this.workingDays = workingDays;
        this.trail = trail;
        this.clock = clock;
        this.months = months;
    }

    @EventListener
    void on(ProblemMoved moved) {
        if (moved.to() == Stage.CLOSED && moved.step() != ShortStep.CONFIRM) {
            var problem = moved.problem();
            schedule(problem.id(), problem.number().value(), problem.signatures(), moved.on());
        }
        if (moved.step() == Step.REOPEN) {
            lookBacks.cancelOpen(moved.problem());
        }
    }

    /** Of the short procedure's closings only those that were drawn. */
    void schedule(Draws.Closing drawn) {
        schedule(drawn.problemId(), drawn.number(), drawn.afterSignature(), drawn.closedOn());
    }

    private void schedule(long problemId, String number, int afterSignature, LocalDate closedOn) {
        var due = workingDays.nextWorking(closedOn.plusMonths(months));
        lookBacks.schedule(problemId, afterSignature, due);
        note(
                Actor.SYSTEM,
                "LOOK_BACK_SCHEDULED",
                new Subject("problem", number),
                "witness.lookBack.dueOn",
                due.toString(),
                "");
    }

    /** 填报回头看. It settles the one that is scheduled, unless it is an extra one. @return its id */
    public long file(ProblemNumber number, NewLookBack lookBack, Uploads uploads, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        mustBeOpen(file, officer);
        mustFit(lookBack);
        var scheduled = lookBacks.open(file).filter(open -> !lookBack.extra());
        var id = scheduled
                .map(open -> lookBacks.fileScheduled(open, lookBack, officer))
                .orElseGet(() -> lookBacks.fileExtra(file, lookBack, officer));
        if (!uploads.isEmpty()) {
            cabinet.store(ProblemLedger.holder(file), "look-back:" + id, uploads, "", officer);
        }
        note(
                officer.actor(),
                "LOOK_BACK_FILED",
                CheckDesk.subject(file),
                "witness.lookBack.conclusion",
                "#witness.lookBack.conclusion." + lookBack.conclusion(),
                lookBack.finding());
        return id;
    }

    /** Whether he may file one now: sees it (404), his post (403), the file is closed (409). */
    @Transactional(readOnly = true)
    public ProblemFile open(ProblemNumber number, Officer officer) {
        var file = ledger.file(number, officer);
        mustBeOpen(file, officer);
        return file;
    }

    /** Whether one is scheduled and not filed. */
    @Transactional(readOnly = true)
    public boolean isDue(ProblemFile file) {
        return lookBacks.open(file).isPresent();
    }

    /** Until when the next one is due, if one is scheduled. */
    @Transactional(readOnly = true)
    Optional<LocalDate> scheduledFor(ProblemFile file) {
        return lookBacks.open(file).map(LookBacks.LookBack::dueOn);
    }

    static boolean isOpen(ProblemFile file, Officer officer) {
        return officer.holdsAny(RESIDENT, SUPERVISOR) && file.stage() == Stage.CLOSED;
    }

    private static void mustBeOpen(ProblemFile file, Officer officer) {
        officer.mustHoldAny(RESIDENT, SUPERVISOR);
        if (file.stage() != Stage.CLOSED) {
            throw new Conflict("look-back on " + file.number() + " at " + file.stage());
        }
    }

    private void mustFit(NewLookBack lookBack) {
        var today = clock.today();
        if (lookBack.visitedOn().isAfter(today)) {
            throw new Unfit("visitedOn", "witness.error.future");
        }
        var newDue = lookBack.newDueOn();
        var relapsed = lookBack.conclusion() == LookBackConclusion.RELAPSED;
        if (relapsed && (newDue == null || !newDue.isAfter(today))) {
            throw new Unfit("newDueOn", "witness.lookBack.error.newDueOn");
        }
        if (!relapsed && newDue != null) {
            throw new Unfit("newDueOn", "witness.lookBack.error.noNewDueOn");
        }
    }

    private void note(Actor actor, String deed, Subject subject, String field, String after, String remark) {
        trail.note(actor, deed, subject, List.of(new Change(field, null, after)), remark, clock.now());
    }
}
