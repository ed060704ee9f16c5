package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.RESIDENT;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核查: the resident group files what it saw; the second checker confirms it himself. */
@Service
@Transactional
public class CheckDesk {
    private final Checks checks;
    private final ProblemLedger ledger;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final Scopes scopes;
    private final Trail trail;
    private final OfficeClock clock;

    CheckDesk(
            Checks checks,
            ProblemLedger ledger,
            FileCabinet cabinet,
            Registry registry,
            Scopes scopes,
            Trail trail,
            OfficeClock clock) {
        this.checks = checks;
        this.ledger = ledger;
        this.cabinet = cabinet;
        this.registry = registry;
        this.scopes = scopes;
        this.trail = trail;
        this.clock = clock;
    }

    /** 登记核查记录; the filer's own confirmation comes with it. @return its id, whose files lie in {@code check:id} */
    public long file(ProblemNumber number, NewCheck check, Uploads uploads, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        mustBeTheCheckers(file, officer);
        mustFit(check);
        var second = secondChecker(file, check.secondCheckerId(), officer);
        var id = checks.add(file, check, officer, second);
        checks.confirm(id, officer);
        if (!uploads.isEmpty()) {
            cabinet.store(ProblemLedger.holder(file), "check:" + id, uploads, "", officer);
        }
        var conclusion =
                new Change("witness.check.conclusion", null, "#witness.check.conclusion." + check.conclusion());
        trail.note(officer.actor(), "CHECK_FILED", subject(file), List.of(conclusion), check.finding(), clock.now());
        return id;
    }

    /** 第二核查人确认. His password is judged before, outside of this deed. */
    public void confirm(ProblemNumber number, long checkId, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        var check = confirmable(file, checkId, officer);
        checks.confirm(checkId, officer);
        trail.note(officer.actor(), "CHECK_CONFIRMED", subject(file), List.of(), check.finding(), clock.now());
    }

    /** Whether he may file one now: sees it (404), his post (403), the file stands there (409). */
    @Transactional(readOnly = true)
    public ProblemFile open(ProblemNumber number, Officer officer) {
        var file = ledger.file(number, officer);
        mustBeTheCheckers(file, officer);
        return file;
    }

    @Transactional(readOnly = true)
    Checks.Check toConfirm(ProblemNumber number, long checkId, Officer officer) {
        return confirmable(ledger.file(number, officer), checkId, officer);
    }

    /**
     * Who may be the other of the two: of the resident group or acting for one of it, assigned to the unit, not of it, not
     * oneself; nor who is there only in the filer's own place, or he in theirs.
     */
    @Transactional(readOnly = true)
    public List<Officer> secondCheckers(ProblemFile file, Officer officer) {
        var today = clock.today();
        var unit = Objects.requireNonNull(file.unitId());
        return registry.officersActingIn(RESIDENT, today).stream()
                .filter(other -> other.id() != officer.id() && !other.isOf(unit))
                .filter(other ->
                        !other.actsOnlyFor(officer.id(), RESIDENT) && !officer.actsOnlyFor(other.id(), RESIDENT))
                .filter(other -> scopes.of(other, today).covers(unit))
                .toList();
    }

    /** Whether these two may check this problem now: the file stands for it, and they are two whom it may have. */
    @Transactional(readOnly = true)
    public boolean accepts(ProblemFile file, Officer officer, Officer second) {
        return isOpen(file, officer)
                && file.unitId() != null
                && !officer.isOf(file.unitId())
                && secondCheckers(file, officer).stream().anyMatch(other -> other.id() == second.id());
    }

    /** Whether this record, the newest and counting, still waits for this officer's word. */
    @Transactional(readOnly = true)
    public boolean waitsFor(ProblemNumber number, long checkId, Officer officer) {
        var file = ledger.file(number, officer);
        return officer.holds(RESIDENT)
                && standsForCheck(file)
                && checks.counting(file)
                        .filter(check -> check.id() == checkId && check.waitsFor(officer))
                        .isPresent();
    }

    static boolean isOpen(ProblemFile file, Officer officer) {
        return officer.holds(RESIDENT) && standsForCheck(file);
    }

    private static boolean standsForCheck(ProblemFile file) {
        return file.stage() == Stage.AWAITING_VERIFICATION
                || file.stage() == Stage.UNDER_REVIEW && file.procedure() == Procedure.SHORT;
    }

    private static void mustBeTheCheckers(ProblemFile file, Officer officer) {
        officer.mustHoldAny(RESIDENT);
        if (file.unitId() != null && officer.isOf(file.unitId())) {
            throw new WrongPost("checker of the responsible unit");
        }
        if (!standsForCheck(file)) {
            throw new Conflict("check of " + file.number() + " at " + file.stage());
        }
    }

    private void mustFit(NewCheck check) {
        if (check.checkedOn().isAfter(clock.today())) {
            throw new Unfit("checkedOn", "witness.error.future");
        }
        if (check.place().isEmpty() && check.papers().isEmpty()) {
            throw new Unfit("place", "witness.check.error.placeOrPapers");
        }
        if (check.methods().isEmpty()) {
            throw new Unfit("methods", "witness.check.error.methods");
        }
    }

    private @Nullable Officer secondChecker(ProblemFile file, @Nullable Long id, Officer officer) {
        if (id == null && file.procedure() == Procedure.SHORT) {
            return null;
        }
        return secondCheckers(file, officer).stream()
                .filter(other -> Long.valueOf(other.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new Unfit("secondCheckerId", "witness.check.error.second"));
    }

    private Checks.Check confirmable(ProblemFile file, long checkId, Officer officer) {
        var all = checks.of(file);
        var check = all.stream()
                .filter(filed -> filed.id() == checkId)
                .findFirst()
                .orElseThrow(() -> new NotVisible("check " + checkId));
        officer.mustHoldAny(RESIDENT);
        if (check.secondId() == null || check.secondId() != officer.id()) {
            throw new WrongPost("second checker of check " + checkId);
        }
        if (check.secondConfirmedOn() != null
                || all.get(0).id() != checkId
                || !check.counts(file)
                || !standsForCheck(file)) {
            throw new Conflict("check " + checkId + " no longer waits");
        }
        return check;
    }

    static Subject subject(ProblemFile file) {
        return new Subject("problem", file.number().value());
    }
}
