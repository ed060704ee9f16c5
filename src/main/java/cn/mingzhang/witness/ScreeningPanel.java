package cn.mingzhang.witness;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 线索筛查: a section that exists for three posts and for nobody else. */
@Component
class ScreeningPanel implements ProblemPanel {
    private final Screenings screenings;
    private final WitnessWords words;

    ScreeningPanel(Screenings screenings, WitnessWords words) {
        this.screenings = screenings;
        this.words = words;
    }

    record Body(String number, boolean mayScreen, List<Row> rows) {}

    record Row(
            String outcome,
            String tone,
            boolean counting,
            List<Fact> facts,
            @Nullable String answerHref) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (!Screenings.isCleared(officer) || problem.stage() == Stage.DRAFT) {
            return Optional.empty();
        }
        var rows = screenings.of(problem, officer).stream()
                .map(screening -> row(problem, screening, officer))
                .toList();
        var body = new Body(problem.number().value(), ScreeningDesk.isOpen(problem, officer), rows);
        return Optional.of(new Panel("screening", "witness.screening.title", 240, "witness/_screening", body));
    }

    private Row row(ProblemFile problem, Screenings.Screening screening, Officer officer) {
        return new Row(
                words.of("screening.outcome", screening.outcome()),
                screening.waits() ? "warn" : screening.outcome() == ScreeningOutcome.NO_CLUE ? "good" : "info",
                screening.counts(problem),
                facts(screening),
                screening.waits() && officer.inOwnRight().holds(Post.CLUE_KEEPER)
                        ? "/problems/" + problem.number() + "/screening/" + screening.id() + "/answer"
                        : null);
    }

    List<Fact> facts(Screenings.Screening screening) {
        var facts = new ArrayList<Fact>();
        var handover = screening.handoverNumber();
        if (handover != null) {
            facts.add(words.fact("screening.handoverNumber", handover));
        }
        if (!screening.reason().isEmpty()) {
            facts.add(words.fact("screening.reason", screening.reason()));
        }
        facts.add(words.fact("screening.by", words.by(screening.officerName(), screening.officerUnit())));
        facts.add(words.fact("screening.on", Dates.day(screening.screenedOn())));
        if (handover != null) {
            facts.add(words.fact("screening.answer", answer(screening)));
        }
        return facts;
    }

    private String answer(Screenings.Screening screening) {
        var name = screening.answererName();
        return screening.waits() || name == null
                ? words.of("screening.waits")
                : words.of(
                        "screening.answered",
                        words.of("screening.answer", screening.answer()),
                        Dates.day(screening.answeredOn()),
                        words.by(name, screening.answererUnit()));
    }
}
