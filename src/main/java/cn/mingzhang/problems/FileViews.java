package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案卷一瞥: what other capabilities show of a file: at a step, why it stays, its notice. For a reader who sees the whole file. */
@Component
@Transactional(readOnly = true)
public class FileViews {
    private final ProblemLedger ledger;
    private final ProblemFacts facts;
    private final ClosurePages pages;
    private final Registry registry;
    private final OfficeClock clock;
    private final Words words;

    FileViews(
            ProblemLedger ledger,
            ProblemFacts facts,
            ClosurePages pages,
            Registry registry,
            OfficeClock clock,
            Words words) {
        this.ledger = ledger;
        this.facts = facts;
        this.pages = pages;
        this.registry = registry;
        this.clock = clock;
        this.words = words;
    }

    /** Whoever does not hold the step's post at all (he prepares it for others) sees what does not depend on the signer. */
    public StepPreview preview(ProblemNumber number, ClosureStep step, Officer officer) {
        var problem = ledger.wholeFile(number, officer);
        var known = facts.of(problem, clock.today());
        var basics = problem.basics();
        var card = pages.card(problem, step, known, officer);
        StepPreview.@Nullable Obstacle obstacle = null;
        if (!step.isOpenAt(problem.stage(), known)) {
            obstacle = StepPreview.Obstacle.NOT_OPEN;
        } else if (officer.holdsAny(step.posts()) && !step.isHeldBy(officer, problem.stage(), known)) {
            obstacle = StepPreview.Obstacle.NOT_YOURS;
        }
        return new StepPreview(
                number,
                basics.description(),
                basics.responsibleUnitId() == null
                        ? ""
                        : registry.unit(basics.responsibleUnitId(), clock.today())
                                .name(),
                basics.amountDue().isZero() ? "" : basics.amountDue().toString(),
                words.of("closure.stage", problem.stage()),
                problem.version(),
                obstacle,
                obstacle == null && card.ready(),
                card.lines(),
                pages.whatIsSigned(problem));
    }

    /** A condition that is not met, leading to where it is put right if the reader sees that place. */
    public ChecklistLine missing(ProblemNumber number, Condition condition, Officer officer) {
        return pages.line(number, condition, false, officer);
    }

    public PublishedNotice notice(ProblemNumber number, Officer officer) {
        return PublishedNotice.of(ledger.wholeFile(number, officer));
    }
}
