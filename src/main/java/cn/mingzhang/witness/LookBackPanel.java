package cn.mingzhang.witness;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 回头看 on the problem's page, once it was closed. */
@Component
class LookBackPanel implements ProblemPanel {
    private final LookBacks lookBacks;
    private final Draws draws;
    private final FileCabinet cabinet;
    private final OfficeClock clock;
    private final WitnessWords words;

    LookBackPanel(LookBacks lookBacks, Draws draws, FileCabinet cabinet, OfficeClock clock, WitnessWords words) {
        this.lookBacks = lookBacks;
        this.draws = draws;
        this.cabinet = cabinet;
        this.clock = clock;
        this.words = words;
    }

    record Body(String number, boolean mayFile, @Nullable Drawing drawing, List<Row> rows) {
        public boolean isEmpty() {
            return rows.isEmpty() && drawing == null;
        }
    }

    /**
     * 抽签 of a closing by the short procedure.
     *
     * @param why the rule with its numbers, in one sentence
     * @param recipe what anybody types to draw it again; null while it waits
     */
    record Drawing(
            String verdict,
            String tone,
            String why,
            @Nullable String recipe) {}

    record Row(String state, String tone, List<Fact> facts, FilesPanel files) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        var all = lookBacks.of(problem);
        if (officer.holds(Post.TREASURY) || all.isEmpty() && problem.stage() != Stage.CLOSED) {
            return Optional.empty();
        }
        var rows = all.stream().map(lookBack -> row(problem, lookBack)).toList();
        var body =
                new Body(problem.number().value(), LookBackDesk.isOpen(problem, officer), drawing(problem, all), rows);
        return Optional.of(new Panel("look-back", "witness.lookBack.title", 250, "witness/_look-back", body));
    }

    private @Nullable Drawing drawing(ProblemFile problem, List<LookBacks.LookBack> all) {
        if (problem.procedure() != Procedure.SHORT || problem.stage() != Stage.CLOSED) {
            return null;
        }
        var drawn = draws.of(problem);
        if (drawn.isEmpty()
                && all.stream().anyMatch(one -> one.dueOn() != null && one.afterSignature() == problem.signatures())) {
            return null;
        }
        return drawn.map(lot -> drawing(problem, lot))
                .orElseGet(() -> new Drawing(words.of("draw.waits"), "neutral", words.of("draw.waits.why"), null));
    }

    private Drawing drawing(ProblemFile problem, Draws.Drawn drawn) {
        var draw = Draw.of(drawn.source(), problem.number(), drawn.percent());
        return new Drawing(
                words.of(drawn.drawn() ? "draw.drawn" : "draw.notDrawn"),
                drawn.drawn() ? "info" : "neutral",
                words.of(
                        drawn.drawn() ? "draw.drawn.why" : "draw.notDrawn.why",
                        "%04d".formatted(drawn.lot()),
                        "%04d".formatted(drawn.percent() * 100),
                        "" + drawn.percent(),
                        "" + drawn.block()),
                "printf '%s' '" + draw.drawnFrom() + "' | sha256sum");
    }

    private Row row(ProblemFile problem, LookBacks.LookBack lookBack) {
        var state = LookBackState.of(lookBack.filedOn(), lookBack.cancelledOn(), lookBack.dueOn(), clock.today());
        var shown = lookBack.conclusion() == null
                ? words.of("lookBack.state", state)
                : words.of("lookBack.conclusion", lookBack.conclusion());
        return new Row(
                shown,
                lookBack.hasRelapsed() ? "bad" : state.tone(),
                facts(lookBack),
                FilesPanel.of(lookBack.slot(), cabinet.history(ProblemLedger.holder(problem))));
    }

    private List<Fact> facts(LookBacks.LookBack lookBack) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact(
                "lookBack.dueOn",
                lookBack.dueOn() == null ? words.of("lookBack.kind.extra") : Dates.day(lookBack.dueOn())));
        if (lookBack.filedOn() != null) {
            facts.add(words.fact("lookBack.visitedOn", Dates.day(lookBack.visitedOn())));
            facts.add(words.fact("lookBack.place", lookBack.place()));
            facts.add(words.fact("lookBack.finding", lookBack.finding()));
            facts.add(words.fact("lookBack.filedBy", words.by(lookBack.officerName(), lookBack.officerUnit())));
        }
        if (lookBack.newDueOn() != null) {
            facts.add(words.fact("lookBack.newDueOn", Dates.day(lookBack.newDueOn())));
        }
        return facts;
    }
}
