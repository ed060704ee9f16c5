package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.CLUE_KEEPER;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查明责任、定准损失. It ends with the countersignature, which rests on it; its trail is its own, so that the problem's history
 * says nothing of it.
 */
@Service
@Transactional
public class FindingDesk {
    static final String KIND = "finding";

    private final Findings findings;
    private final ProblemLedger ledger;
    private final Trail trail;
    private final OfficeClock clock;

    FindingDesk(Findings findings, ProblemLedger ledger, Trail trail, OfficeClock clock) {
        this.findings = findings;
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
    }

    /** 认定; the newest one counts. */
    public void determine(ProblemNumber number, NewFinding finding, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        mustBeOpen(file, officer);
        mustFit(finding);
        findings.add(file, finding, officer);
        trail.note(officer.actor(), "FINDING_DETERMINED", new Subject(KIND, number.value()), clock.now());
    }

    /** Whether he may determine now: sees it (404), his post (403), the file stands there (409). */
    @Transactional(readOnly = true)
    public ProblemFile open(ProblemNumber number, Officer officer) {
        var file = ledger.file(number, officer);
        mustBeOpen(file, officer);
        return file;
    }

    @Transactional(readOnly = true)
    Optional<Findings.Finding> counting(ProblemFile file) {
        return findings.counting(file);
    }

    static boolean isReadBy(Officer officer) {
        return officer.holdsAny(RESIDENT, SUPERVISOR, CLUE_KEEPER);
    }

    static boolean isOpen(ProblemFile file, Officer officer) {
        return officer.holdsAny(RESIDENT, SUPERVISOR) && isBeforeTheCountersignature(file);
    }

    /** What the countersignature rests on does not change under it: the file is returned first. */
    static boolean isBeforeTheCountersignature(ProblemFile file) {
        return file.stage().isOpen() && file.stage() != Stage.DRAFT && file.stage() != Stage.AWAITING_SIGN_OFF;
    }

    private static void mustBeOpen(ProblemFile file, Officer officer) {
        officer.mustHoldAny(RESIDENT, SUPERVISOR);
        if (!isBeforeTheCountersignature(file)) {
            throw new Conflict("finding of " + file.number() + " at " + file.stage());
        }
    }

    private static void mustFit(NewFinding finding) {
        var loss = finding.loss();
        var recovered = finding.recovered();
        if (finding.responsibility() == null && loss == null) {
            throw new Unfit("responsibility", "witness.finding.error.nothing");
        }
        if (finding.statement().isEmpty()) {
            throw new Unfit("statement", "witness.error.reason");
        }
        if (loss != null && loss.isNegative()) {
            throw new Unfit("loss", "witness.finding.error.negative");
        }
        if (loss != null && recovered == null) {
            throw new Unfit("recovered", "witness.finding.error.recoveredMissing");
        }
        if (recovered != null && recovered.isNegative()) {
            throw new Unfit("recovered", "witness.finding.error.negative");
        }
        if (recovered != null && (loss == null || recovered.compareTo(loss) > 0)) {
            throw new Unfit("recovered", "witness.finding.error.recoveredTooMuch");
        }
    }
}
