package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.CLUE_KEEPER;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 线索筛查. The public trail says nothing of it; the compartment's own says that it was written in, with the same word for every
 * deed and without content: what was answered stands in the append-only records alone.
 */
@Service
@Transactional
public class ScreeningDesk {
    private final Screenings screenings;
    private final ProblemLedger ledger;
    private final OfficeClock clock;

    ScreeningDesk(Screenings screenings, ProblemLedger ledger, OfficeClock clock) {
        this.screenings = screenings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** 未发现线索, with the reason. */
    public void findNoClue(ProblemNumber number, String reason, Officer officer) {
        screen(number, ScreeningOutcome.NO_CLUE, reason, "", officer);
    }

    /** 须查, with the number under which it was handed over. */
    public void handOver(ProblemNumber number, String handoverNumber, String remark, Officer officer) {
        screen(number, ScreeningOutcome.TO_INVESTIGATE, remark, handoverNumber, officer);
    }

    void screen(ProblemNumber number, ScreeningOutcome outcome, String reason, String handoverNumber, Officer officer) {
        Screenings.mustBeCleared(officer);
        var file = ledger.fileForWriting(number, officer);
        mustBeOpen(file, officer);
        var handedOver = outcome == ScreeningOutcome.TO_INVESTIGATE;
        if (!handedOver && reason.isBlank()) {
            throw new Unfit("reason", "witness.error.reason");
        }
        if (handedOver && handoverNumber.isBlank()) {
            throw new Unfit("handoverNumber", "witness.screening.error.handover");
        }
        screenings.add(file, outcome, reason.strip(), handedOver ? handoverNumber.strip() : null, officer);
    }

    /** 答复: the keeper says what became of what was handed over. */
    public void answer(
            ProblemNumber number, long screeningId, ClueOutcome outcome, LocalDate answeredOn, Officer officer) {
        Screenings.mustBeCleared(officer);
        var file = ledger.fileForWriting(number, officer);
        var screening = waiting(file, screeningId, officer);
        if (answeredOn.isAfter(clock.today())) {
            throw new Unfit("answeredOn", "witness.error.future");
        }
        if (answeredOn.isBefore(screening.screenedOn())) {
            throw new Unfit("answeredOn", "witness.screening.error.before");
        }
        screenings.answer(file, screeningId, outcome, answeredOn, officer);
    }

    /** Whether he may screen now: knows of it (404), his post (403), the file stands there (409). */
    @Transactional(readOnly = true)
    public ProblemFile open(ProblemNumber number, Officer officer) {
        Screenings.mustBeCleared(officer);
        var file = ledger.file(number, officer);
        mustBeOpen(file, officer);
        return file;
    }

    @Transactional(readOnly = true)
    Screenings.Screening toAnswer(ProblemNumber number, long screeningId, Officer officer) {
        Screenings.mustBeCleared(officer);
        return waiting(ledger.file(number, officer), screeningId, officer);
    }

    /** The screening that waits for the keeper's answer, newest first; null when none does. */
    @Transactional(readOnly = true)
    public @Nullable Long waiting(ProblemNumber number, Officer officer) {
        Screenings.mustBeCleared(officer);
        return screenings.of(ledger.file(number, officer), officer).stream()
                .filter(Screenings.Screening::waits)
                .map(Screenings.Screening::id)
                .findFirst()
                .orElse(null);
    }

    static boolean isOpen(ProblemFile file, Officer officer) {
        return officer.inOwnRight().holdsAny(RESIDENT, SUPERVISOR) && FindingDesk.isBeforeTheCountersignature(file);
    }

    private static void mustBeOpen(ProblemFile file, Officer officer) {
        officer.inOwnRight().mustHoldAny(RESIDENT, SUPERVISOR);
        if (!FindingDesk.isBeforeTheCountersignature(file)) {
            throw new Conflict("screening of " + file.number() + " at " + file.stage());
        }
    }

    private Screenings.Screening waiting(ProblemFile file, long screeningId, Officer officer) {
        var screening = screenings.of(file, officer).stream()
                .filter(filed -> filed.id() == screeningId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("screening " + screeningId));
        officer.inOwnRight().mustHoldAny(CLUE_KEEPER);
        if (!screening.waits()) {
            throw new Conflict("screening " + screeningId + " waits for no answer");
        }
        return screening;
    }
}
