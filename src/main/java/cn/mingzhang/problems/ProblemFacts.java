package cn.mingzhang.problems;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.SignatureFact;
import cn.mingzhang.closure.Step;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of a problem at this moment: the ledger tells its own part, then every witness adds his. */
@Component
class ProblemFacts {
    static final String KIND = "problem";
    static final String COURT_PAPER = "court-paper";

    private final List<ClosureWitness> witnesses;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final ProblemClasses classes;

    ProblemFacts(List<ClosureWitness> witnesses, FileCabinet cabinet, Registry registry, ProblemClasses classes) {
        this.witnesses = witnesses;
        this.cabinet = cabinet;
        this.registry = registry;
        this.classes = classes;
    }

    Facts of(Problem problem, LocalDate today) {
        var files = cabinet.list(holder(problem));
        var facts = Facts.NONE
                .with(basics(problem))
                .with(work(problem, files))
                .with(problem.notice().fact(0))
                .withRound(problem.replay().round());
        if (problem.basics().responsibleUnitId() != null) {
            facts = facts.with(responsible(problem, problem.basics().responsibleUnitId(), today));
        }
        if (files.stream().anyMatch(file -> file.slot().equals(COURT_PAPER))) {
            facts = facts.with(new Facts.Papers(true, false));
        }
        for (var witness : witnesses) {
            facts = witness.tell(facts, problem.file());
        }
        return facts;
    }

    static HolderRef holder(Problem problem) {
        return new HolderRef(KIND, problem.id(), subject(problem));
    }

    static Subject subject(Problem problem) {
        return new Subject(KIND, problem.number().value());
    }

    private Facts.Basics basics(Problem problem) {
        var basics = problem.basics();
        return new Facts.Basics(
                basics.classCode() != null,
                problem.dueOn() != null,
                basics.procedure(),
                isShortAllowed(basics),
                problem.work().rectifierId() != null,
                problem.loggedBy());
    }

    /** No money, no project, and a class that allows it. */
    private boolean isShortAllowed(Basics basics) {
        return basics.amountDue().isZero()
                && basics.projectId() == null
                && basics.classCode() != null
                && classes.find(basics.classCode())
                        .map(ProblemClasses.ProblemClass::shortAllowed)
                        .orElse(false);
    }

    private Facts.Work work(Problem problem, List<StoredFile> files) {
        var slots = files.stream().map(StoredFile::slot).collect(Collectors.toSet());
        var measures = problem.work().measures();
        var confirmed = problem.work().isRectificationConfirmed();
        return new Facts.Work(
                measures.size(),
                (int) measures.stream().filter(measure -> !measure.isFinished()).count(),
                (int) measures.stream()
                        .filter(measure -> !slots.contains(measure.slot()))
                        .count(),
                problem.basics().classGroup() != null
                        && classes.isShown(
                                problem.basics().classGroup(), problem.work().results()),
                confirmed ? problem.work().rectification() : Rectification.IN_PROGRESS,
                !problem.work().rectificationReason().isBlank(),
                problem.standing().reopenings() == 0
                        || measures.stream()
                                .anyMatch(measure -> measure.reopening()
                                        == problem.standing().reopenings()),
                uploaders(files));
    }

    /** A signed paper's scan proves a signature, not the work. */
    private static Set<Long> uploaders(List<StoredFile> files) {
        return files.stream()
                .filter(file -> !file.slot().startsWith(PaperSigning.SLOT))
                .map(StoredFile::uploaderId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody of the unit, other than the applicant, may endorse. */
    private Facts.Responsible responsible(Problem problem, long unitId, LocalDate today) {
        var applicant = problem.replay().round().stream()
                .filter(signature -> signature.step() == Step.APPLY)
                .map(SignatureFact::officerId)
                .findFirst();
        var hasSecond = registry.officersHolding(Post.UNIT_HEAD, unitId, today).stream()
                .anyMatch(head -> applicant.isEmpty() || head.id() != applicant.get());
        return new Facts.Responsible(registry.unit(unitId, today), hasSecond);
    }
}
