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

/** 公示异议 on the problem's page, while the notice is out and where there was any. */
@Component
class NoticePanel implements ProblemPanel {
    private final Objections objections;
    private final WitnessWords words;

    NoticePanel(Objections objections, WitnessWords words) {
        this.objections = objections;
        this.words = words;
    }

    record Body(String number, boolean mayRecord, List<Row> rows) {}

    record Row(
            String state,
            String tone,
            List<Fact> facts,
            @Nullable String answerHref) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        var all = objections.of(problem);
        if (officer.holds(Post.TREASURY) || all.isEmpty() && problem.stage() != Stage.PUBLIC_NOTICE) {
            return Optional.empty();
        }
        var rows =
                all.stream().map(objection -> row(problem, objection, officer)).toList();
        var body = new Body(problem.number().value(), ObjectionDesk.isOpen(problem, officer), rows);
        return Optional.of(new Panel("notice", "witness.objection.title", 220, "witness/_notice", body));
    }

    private Row row(ProblemFile problem, Objections.Objection objection, Officer officer) {
        var state = !objection.isAnswered() ? "open" : objection.isOpen(problem) ? "toReturn" : "settled";
        return new Row(
                words.of("objection." + state),
                state.equals("settled") ? "good" : "warn",
                facts(objection),
                !objection.isAnswered() && officer.holds(Post.GROUP_OFFICE)
                        ? "/problems/" + problem.number() + "/objections/" + objection.id() + "/answer"
                        : null);
    }

    List<Fact> facts(Objections.Objection objection) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("objection.objector", words.of("objection.objector", objection.objector())));
        facts.add(words.fact("objection.receivedOn", Dates.day(objection.receivedOn())));
        facts.add(words.fact("objection.content", objection.content()));
        var answer = objection.answer();
        if (answer != null) {
            facts.add(words.fact("objection.outcome", words.of("objection.outcome", objection.outcome())));
            facts.add(words.fact("objection.text", answer));
            facts.add(words.fact(
                    "objection.answer", words.by(objection.answererName(), Dates.day(objection.answeredOn()))));
        }
        return facts;
    }
}
