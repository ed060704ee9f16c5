package cn.mingzhang.witness;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 责任与损失: the discipline side reads it, everybody else only whether it is done, as the checklist says too. */
@Component
class FindingPanel implements ProblemPanel {
    private final Findings findings;
    private final WitnessWords words;

    FindingPanel(Findings findings, WitnessWords words) {
        this.findings = findings;
        this.words = words;
    }

    /** @param known all that the reader may know; null for those who read the content */
    record Body(
            String number, boolean mayDetermine, @Nullable String known, List<Row> rows) {}

    record Row(boolean counting, List<Fact> facts) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (problem.stage() == Stage.DRAFT || officer.holds(Post.TREASURY)) {
            return Optional.empty();
        }
        var reads = FindingDesk.isReadBy(officer);
        if (!reads && !problem.stage().isInClosure() && problem.stage() != Stage.CLOSED) {
            return Optional.empty();
        }
        var body = new Body(
                problem.number().value(),
                FindingDesk.isOpen(problem, officer),
                reads ? null : known(problem),
                reads ? rows(problem) : List.of());
        return Optional.of(new Panel("responsibility", "witness.finding.title", 230, "witness/_finding", body));
    }

    private String known(ProblemFile problem) {
        var counting = findings.counting(problem);
        var responsibility =
                counting.filter(finding -> finding.responsibility() != null).isPresent();
        var loss = counting.filter(finding -> finding.loss() != null).isPresent();
        return words.of(
                "finding.known",
                words.of(responsibility ? "finding.done" : "finding.open"),
                words.of(loss ? "finding.doneLoss" : "finding.openLoss"));
    }

    private List<Row> rows(ProblemFile problem) {
        return findings.of(problem).stream()
                .map(finding -> new Row(finding.counts(problem), facts(finding)))
                .toList();
    }

    private List<Fact> facts(Findings.Finding finding) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact(
                "finding.responsibility",
                finding.responsibility() == null
                        ? words.of("finding.undetermined")
                        : words.of("finding.responsibility", finding.responsibility())));
        facts.add(words.fact("finding.loss", amount(finding.loss())));
        facts.add(words.fact("finding.recovered", amount(finding.recovered())));
        facts.add(words.fact("finding.statement", finding.statement()));
        facts.add(words.fact("finding.by", words.by(finding.officerName(), finding.officerUnit())));
        facts.add(words.fact("finding.on", Dates.day(finding.foundOn())));
        return facts;
    }

    private String amount(@Nullable Long fen) {
        return fen == null ? words.of("finding.undetermined") : words.yuan(Yuan.ofFen(fen));
    }
}
