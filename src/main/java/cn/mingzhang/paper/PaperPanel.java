package cn.mingzhang.paper;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClosurePanel;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 纸质签批 on the closure page: what may be printed, and how each print stands. */
@Component
class PaperPanel implements ClosurePanel {
    private final Papers papers;
    private final PaperDesk desk;
    private final PaperWords words;

    PaperPanel(Papers papers, PaperDesk desk, PaperWords words) {
        this.papers = papers;
        this.desk = desk;
        this.words = words;
    }

    record Body(@Nullable String printHref, List<Row> rows) {
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    record Row(
            String code,
            String act,
            String signer,
            String state,
            String tone,
            String printed,
            String href,
            @Nullable String nextHref,
            @Nullable String nextKey) {}

    @Override
    public Optional<ProblemPanel.Panel> of(ProblemFile problem, Officer officer) {
        var printHref = PaperPages.anew(problem, officer);
        var rows = papers.ofProblem(problem.id()).stream()
                .map(paper -> row(problem, paper, officer))
                .toList();
        return printHref == null && rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ProblemPanel.Panel("paper", "paper.title", 100, "paper/_panel", new Body(printHref, rows)));
    }

    private Row row(ProblemFile problem, Paper paper, Officer officer) {
        var voided = desk.voided(problem.number(), paper, officer).isPresent();
        var here = "/problems/" + problem.number() + "/prints/" + paper.id();
        var compares = paper.state() == Paper.State.RECORDED && PaperRights.compares(paper, officer);
        var records = !voided
                && paper.awaitsRecord()
                && officer.id() != paper.officerId()
                && PaperRights.prepares(paper.act(), problem, officer);
        return new Row(
                paper.code(),
                words.of("closure.step." + paper.act()),
                paper.officerName(),
                words.of(voided ? "paper.state.VOID" : "paper.state." + paper.state()),
                voided ? "neutral" : PaperPages.tone(paper.state()),
                words.of("paper.printed", paper.printerName(), Dates.day(paper.printedOn())),
                here,
                compares ? here + "/verdict" : records ? here + "/record" : null,
                compares ? "paper.judge" : records ? "paper.record" : null);
    }
}
