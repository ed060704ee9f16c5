package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.GROUP_OFFICE;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示异议: recorded and answered by the group's office; while one is open the notice does not end. */
@Service
@Transactional
public class ObjectionDesk {
    private final Objections objections;
    private final ProblemLedger ledger;
    private final ClosureDesk closure;
    private final Trail trail;
    private final OfficeClock clock;

    ObjectionDesk(Objections objections, ProblemLedger ledger, ClosureDesk closure, Trail trail, OfficeClock clock) {
        this.objections = objections;
        this.ledger = ledger;
        this.closure = closure;
        this.trail = trail;
        this.clock = clock;
    }

    /** 登记异议. @return its id */
    public long record(ProblemNumber number, NewObjection objection, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        mustBeOpen(file, officer);
        if (objection.receivedOn().isAfter(clock.today())) {
            throw new Unfit("receivedOn", "witness.error.future");
        }
        var id = objections.add(file, objection, officer);
        var from =
                new Change("witness.objection.objector", null, "#witness.objection.objector." + objection.objector());
        trail.note(
                officer.actor(),
                "OBJECTION_RECORDED",
                CheckDesk.subject(file),
                List.of(from),
                objection.content(),
                clock.now());
        return id;
    }

    /** 答复异议. When the last one is settled after the notice has run its time, the file moves on at once. */
    public void resolve(
            ProblemNumber number, long objectionId, ObjectionOutcome outcome, String answer, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        waiting(file, objectionId, officer);
        if (answer.isBlank()) {
            throw new Unfit("answer", "witness.objection.error.answer");
        }
        objections.answer(objectionId, outcome, answer.strip(), officer);
        var result = new Change("witness.objection.outcome", null, "#witness.objection.outcome." + outcome);
        trail.note(
                officer.actor(),
                "OBJECTION_ANSWERED",
                CheckDesk.subject(file),
                List.of(result),
                answer.strip(),
                clock.now());
        if (file.stage() == Stage.PUBLIC_NOTICE && objections.open(file) == 0) {
            closure.endNotices();
        }
    }

    /** Whether he may record one now: sees it (404), his post (403), the notice is out (409). */
    @Transactional(readOnly = true)
    public ProblemFile open(ProblemNumber number, Officer officer) {
        var file = ledger.file(number, officer);
        mustBeOpen(file, officer);
        return file;
    }

    @Transactional(readOnly = true)
    Objections.Objection toAnswer(ProblemNumber number, long objectionId, Officer officer) {
        return waiting(ledger.file(number, officer), objectionId, officer);
    }

    static boolean isOpen(ProblemFile file, Officer officer) {
        return officer.holds(GROUP_OFFICE) && file.stage() == Stage.PUBLIC_NOTICE;
    }

    private static void mustBeOpen(ProblemFile file, Officer officer) {
        officer.mustHoldAny(GROUP_OFFICE);
        if (file.stage() != Stage.PUBLIC_NOTICE) {
            throw new Conflict("objection to " + file.number() + " at " + file.stage());
        }
    }

    private Objections.Objection waiting(ProblemFile file, long objectionId, Officer officer) {
        var objection = objections.of(file).stream()
                .filter(recorded -> recorded.id() == objectionId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("objection " + objectionId));
        officer.mustHoldAny(GROUP_OFFICE);
        if (objection.isAnswered()) {
            throw new Conflict("objection " + objectionId + " is answered");
        }
        return objection;
    }
}
