package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.GROUP_OFFICE;
import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 延期与更正: what the unit asks for, and the answers of the leading group's office and of the supervision office. */
@Service
@Transactional
public class RequestDesk {
    private final ProblemLedger ledger;
    private final OpenWork work;
    private final ClosureDesk closure;
    private final OfficeClock clock;

    RequestDesk(ProblemLedger ledger, OpenWork work, ClosureDesk closure, OfficeClock clock) {
        this.ledger = ledger;
        this.work = work;
        this.closure = closure;
        this.clock = clock;
    }

    public void askExtension(ProblemNumber number, LocalDate until, String reason, Officer officer) {
        var problem = work.of(number, officer);
        if (problem.dueOn() == null || !until.isAfter(problem.dueOn()) || !until.isAfter(clock.today())) {
            throw new Unfit("until", "problem.extension.until.earlier");
        }
        if (problem.extensionRequests().stream().anyMatch(Extension::isOpen)) {
            throw new Conflict("an extension of " + number + " waits");
        }
        problem.askExtension(until, reason.strip(), officer, clock.today());
        work.changed(problem, "EXTENSION_ASKED", "problem.dueOn", text(problem.dueOn()), until.toString(), officer);
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
        work.changed(
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
        work.changed(problem, "CORRECTION_ASKED", "problem.correction", null, reason.strip(), officer);
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
        work.changed(
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

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
