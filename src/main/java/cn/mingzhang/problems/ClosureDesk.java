package cn.mingzhang.problems;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Attempt;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 销号办理: the only road on which a problem moves from stage to stage, whoever asks. */
@Service
@Transactional
public class ClosureDesk {
    private final Problems problems;
    private final ProblemFacts facts;
    private final Consequences consequences;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;
    private final Scopes scopes;
    private final EntityManager entities;

    ClosureDesk(
            Problems problems,
            ProblemFacts facts,
            Consequences consequences,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock,
            Scopes scopes,
            EntityManager entities) {
        this.problems = problems;
        this.facts = facts;
        this.consequences = consequences;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
        this.scopes = scopes;
        this.entities = entities;
    }

    /**
     * Whether the request is in order, before a password is judged: visible (404), his step (403), a version (400), the version
     * of now and the step of this stage (409).
     */
    @Transactional(readOnly = true)
    public void judge(ProblemNumber number, SigningRequest request, Officer officer) {
        var problem = problems.visible(number.value(), visibleTo(officer))
                .orElseThrow(() -> new NotVisible("problem " + number));
        mustBeInOrder(problem, request, officer, facts.of(problem, clock.today()));
    }

    /**
     * Takes the step, or answers with everything that is missing; then nothing has changed.
     *
     * @return the conditions that are not met; empty when it is signed
     */
    public List<Condition> sign(ProblemNumber number, SigningRequest request, Officer officer) {
        var problem = problems.visibleForWriting(number.value(), visibleTo(officer))
                .orElseThrow(() -> new NotVisible("problem " + number));
        var known = facts.of(problem, clock.today());
        mustBeInOrder(problem, request, officer, known);
        var attempt = new Attempt(known, officer, request.remark().strip(), clock.today())
                .backTo(request.to())
                .withNotice(request.notice())
                .mergedInto(standingProblem(problem, request.other()));
        var unmet = request.step().unmet(attempt);
        if (unmet.isEmpty()) {
            var represented = request.step().representedBy(officer, problem.stage(), known);
            var signer = Signer.of(officer, request.step(), represented.orElse(null));
            move(problem, request.step(), attempt, signer, officer.actor());
            runTheClock(problem);
        }
        return unmet;
    }

    /**
     * 纸质签批: the step in the hand of the officer who signed on paper, judged as if he pressed now; the deed is that of who
     * compared scan with form. Who wrote that he does not agree has returned the file, and signed what was printed for the step.
     */
    List<Condition> signOnPaper(
            Problem problem, PaperSigning.OnPaper signed, Officer signer, Signer.Paper print, Officer confirmer) {
        var known = facts.of(problem, clock.today());
        var inPerson = signer.inOwnRight();
        var step = signed.step();
        step.mustBeHeldBy(inPerson, problem.stage(), known);
        step.mustBeOpenAt(problem.stage(), known);
        var attempt = new Attempt(known, inPerson, signed.remark(), clock.today()).backTo(signed.returnsTo());
        var unmet = step.unmet(attempt);
        if (unmet.isEmpty()) {
            var hand = Signer.of(inPerson, step, null).onPaper(print);
            move(problem, step, attempt, hand, confirmer.actor(), snapshot(problem, signed.printed()));
            runTheClock(problem);
        }
        return unmet;
    }

    /** 公示期满: by the clock, for every notice that has run its time and met no open objection. */
    public int endNotices() {
        var ended = 0;
        for (var id : problems.noticesOver(clock.today())) {
            ended += problems.forWriting(id).filter(this::runTheClock).isPresent() ? 1 : 0;
        }
        return ended;
    }

    /** 失效: the consequence of a correction that was granted. */
    void lapse(Problem problem, String reason) {
        var attempt = Attempt.bySystem(facts.of(problem, clock.today()), reason, clock.today());
        move(problem, Step.LAPSE, attempt, Signer.SYSTEM, Actor.SYSTEM);
    }

    private boolean runTheClock(Problem problem) {
        if (problem.stage() != Stage.PUBLIC_NOTICE) {
            return false;
        }
        var attempt = Attempt.bySystem(facts.of(problem, clock.today()), "", clock.today());
        if (!Step.END_NOTICE.unmet(attempt).isEmpty()) {
            return false;
        }
        move(problem, Step.END_NOTICE, attempt, Signer.SYSTEM, Actor.SYSTEM);
        return true;
    }

    private static void mustBeInOrder(Problem problem, SigningRequest request, Officer officer, Facts known) {
        request.step().mustBeHeldBy(officer, problem.stage(), known);
        if (request.version() == null) {
            throw new MissingVersion("signature on " + problem.number());
        }
        if (request.version() != problem.version()) {
            throw new Conflict("version " + request.version() + " of " + problem.number());
        }
        request.step().mustBeOpenAt(problem.stage(), known);
    }

    private Snapshot snapshot(Problem problem, ClosureStep step) {
        return Snapshot.of(problem, step, cabinet.list(ProblemFacts.holder(problem)));
    }

    private void move(Problem problem, ClosureStep step, Attempt attempt, Signer signer, Actor actor) {
        move(problem, step, attempt, signer, actor, snapshot(problem, step));
    }

    private void move(
            Problem problem, ClosureStep step, Attempt attempt, Signer signer, Actor actor, Snapshot snapshot) {
        var from = problem.stage();
        var to = step.to(attempt);
        var before = problem.standing();
        var after = consequences.standingAfter(problem, step, to, attempt);
        var signed =
                new Signature.Signed(attempt.remark(), snapshot.text(), snapshot.digest(), clock.today(), clock.now());
        problem.moved(
                new Signature(problem, before.signatures() + 1, after.round(), step, from, to, signer, signed), after);
        consequences.follow(problem, step, from, attempt);
        trail.note(
                actor,
                "CLOSURE_" + step.name(),
                ProblemFacts.subject(problem),
                changes(from, to, signer),
                attempt.remark(),
                clock.now());
        // One signature, one movement: the database checks each against the other.
        entities.flush();
        consequences.announce(problem, step, from, to);
    }

    /** The stage; and where the hand is not simply that of who pressed, whose it is. */
    private static List<Change> changes(Stage from, Stage to, Signer signer) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("problem.stage", "#closure.stage." + from, "#closure.stage." + to));
        if (signer.onBehalfOf() != null) {
            changes.add(
                    new Change("closure.onBehalfOf", null, signer.onBehalfOf().name()));
        }
        if (signer.paper() != null) {
            changes.add(new Change(
                    "closure.onPaper",
                    null,
                    signer.name() + " " + signer.paper().code()));
        }
        return changes;
    }

    private @Nullable String standingProblem(Problem problem, @Nullable String other) {
        if (other == null || other.isBlank()) {
            return null;
        }
        return problems.findByNumber(other.strip())
                .filter(found -> !found.id().equals(problem.id()) && found.stage() != Stage.VOID)
                .map(found -> found.number().value())
                .orElse("");
    }

    private Visible visibleTo(Officer officer) {
        return Visible.to(officer, scopes.of(officer, clock.today()));
    }
}
