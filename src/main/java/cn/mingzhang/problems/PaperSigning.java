package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Attempt;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Conflict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 纸质签批: what is put before a leader on paper, who may sign it, and the signature when a second person has confirmed it. */
@Service
@Transactional
public class PaperSigning {
    /** Where the scans of a problem's signed papers lie: {@code paper:12}. */
    public static final String SLOT = "paper:";

    /** By these a leader agrees, and they ask nothing but a remark. Whoever chooses something, does it here. */
    private static final Set<ClosureStep> ON_PAPER =
            Set.of(Step.ACCEPT, Step.ENDORSE, Step.VERIFY, Step.COUNTERSIGN, Step.SIGN_OFF, ShortStep.CONFIRM);

    private final ProblemLedger ledger;
    private final ClosureDesk desk;
    private final ProblemFacts facts;
    private final PaperCells cells;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final Scopes scopes;
    private final OfficeClock clock;
    private final Words words;

    PaperSigning(
            ProblemLedger ledger,
            ClosureDesk desk,
            ProblemFacts facts,
            PaperCells cells,
            FileCabinet cabinet,
            Registry registry,
            Scopes scopes,
            OfficeClock clock,
            Words words) {
        this.ledger = ledger;
        this.desk = desk;
        this.facts = facts;
        this.cells = cells;
        this.cabinet = cabinet;
        this.registry = registry;
        this.scopes = scopes;
        this.clock = clock;
        this.words = words;
    }

    /**
     * What would be signed now.
     *
     * @param content the canonical text of the file for this step
     * @param signers who may sign it, in their own right
     */
    public record Matter(ProblemFile file, ClosureStep step, String content, String digest, List<Officer> signers) {}

    /**
     * What was printed, and what the signed paper says to it.
     *
     * @param printed the step that was put before him
     * @param returnsTo where he sends the file, with his reason in the remark; null where he agrees
     */
    public record OnPaper(ClosureStep printed, @Nullable Stage returnsTo, String remark) {

        ClosureStep step() {
            return returnsTo == null ? printed : Step.RETURN;
        }
    }

    /** The same step by name, told from where the file stands alone: cheap enough for every closure page. */
    public static Optional<String> stepOnPaper(ProblemFile file) {
        return file.procedure()
                .stepOnward(file.stage())
                .filter(ON_PAPER::contains)
                .map(ClosureStep::name);
    }

    /** Refuses (404, 403) who may not see the signatures and papers of a file. */
    @Transactional(readOnly = true)
    public void mustSeeWholeFile(ProblemNumber number, Officer reader) {
        ledger.wholeFile(number, reader);
    }

    /** The step that takes the file onward, if it may be signed on paper. */
    @Transactional(readOnly = true)
    public Optional<Matter> onward(ProblemNumber number, Officer reader) {
        var problem = ledger.wholeFile(number, reader);
        return problem.procedureOrGeneral()
                .stepOnward(problem.stage())
                .filter(ON_PAPER::contains)
                .map(step -> matter(problem, step));
    }

    /** Refused (409) where the file no longer stands before that step. */
    @Transactional(readOnly = true)
    public Matter matter(ProblemNumber number, String step, Officer reader) {
        return onward(number, reader)
                .filter(matter -> matter.step().name().equals(step))
                .orElseThrow(() -> new Conflict(step + " of " + number + " is not open on paper"));
    }

    private Matter matter(Problem problem, ClosureStep step) {
        var known = facts.of(problem, clock.today());
        var snapshot = Snapshot.of(problem, step, cabinet.list(ProblemFacts.holder(problem)));
        return new Matter(problem.file(), step, snapshot.text(), snapshot.digest(), signers(problem, step, known));
    }

    private List<Officer> signers(Problem problem, ClosureStep step, Facts known) {
        var today = clock.today();
        var unit = problem.basics().responsibleUnitId();
        return step.posts().stream()
                .sorted()
                .flatMap(post -> registry.officersHolding(post, null, today).stream())
                .map(Officer::inOwnRight)
                .distinct()
                .filter(officer -> step.isOpenTo(officer, problem.stage(), known))
                .filter(officer -> unit != null && scopes.of(officer, today).covers(unit))
                .toList();
    }

    /** Where who does not agree may send the file; nowhere while it has not been applied with. */
    @Transactional(readOnly = true)
    public List<Option> returns(ProblemNumber number, Officer reader) {
        var problem = ledger.wholeFile(number, reader);
        var known = facts.of(problem, clock.today());
        return Step.RETURN.isOpenAt(problem.stage(), known)
                ? known.stagesPassed().stream()
                        .map(stage -> new Option(stage.name(), words.of("closure.stage." + stage)))
                        .toList()
                : List.of();
    }

    /** Everything that the step asks of the signer, live, as far as the reader may know it. */
    @Transactional(readOnly = true)
    public List<ChecklistLine> checklist(ProblemNumber number, OnPaper signed, Officer signer, Officer reader) {
        var problem = ledger.wholeFile(number, reader);
        var unmet = Set.copyOf(unmet(problem, signed, signer));
        return signed.step().clause().providedThat().stream()
                .filter(condition -> condition.isShownTo(reader))
                .map(condition -> new ChecklistLine(
                        !unmet.contains(condition),
                        words.of(condition.messageKey() + (unmet.contains(condition) ? "" : ".met")),
                        null))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Condition> unmet(ProblemNumber number, OnPaper signed, Officer signer, Officer reader) {
        return unmet(ledger.wholeFile(number, reader), signed, signer);
    }

    private List<Condition> unmet(Problem problem, OnPaper signed, Officer signer) {
        var today = clock.today();
        var attempt = new Attempt(facts.of(problem, today), signer.inOwnRight(), signed.remark(), today);
        return signed.step().unmet(attempt.backTo(signed.returnsTo()));
    }

    /** The signature takes effect; refused by the database where the print was not confirmed before. */
    public void sign(ProblemNumber number, OnPaper signed, Officer signer, long print, String code, Officer confirmer) {
        var problem = ledger.forWriting(number, confirmer);
        var unmet = desk.signOnPaper(problem, signed, signer, new Signer.Paper(print, code), confirmer);
        if (!unmet.isEmpty()) {
            throw new Conflict(signed.step().name() + " of " + number + " lacks " + unmet);
        }
    }

    /** The signatures under which it was put before him. */
    @Transactional(readOnly = true)
    public List<Fact> signedBefore(ProblemNumber number, int upTo, Officer reader) {
        return cells.earlier(ledger.wholeFile(number, reader).signatures(), upTo);
    }

    /** A frozen content as the paper shows it, in Chinese. */
    @Transactional(readOnly = true)
    public PaperCells.Content content(String snapshot) {
        return cells.of(new Snapshot(snapshot));
    }
}
