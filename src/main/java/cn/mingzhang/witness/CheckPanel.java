package cn.mingzhang.witness;

import cn.mingzhang.calendar.Dates;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核查记录 on the problem's page, from the time on when there may be one. */
@Component
class CheckPanel implements ProblemPanel {
    private final Checks checks;
    private final FileCabinet cabinet;
    private final WitnessWords words;

    CheckPanel(Checks checks, FileCabinet cabinet, WitnessWords words) {
        this.checks = checks;
        this.cabinet = cabinet;
        this.words = words;
    }

    record Body(String number, boolean mayFile, List<Row> rows) {}

    record Row(
            String conclusion,
            String tone,
            String standing,
            String standingTone,
            List<Fact> facts,
            FilesPanel files,
            @Nullable String confirmHref) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        var all = checks.of(problem);
        if (officer.holds(Post.TREASURY) || all.isEmpty() && !problem.stage().isInClosure()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (var check : all) {
            rows.add(row(problem, check, rows.isEmpty() && check.counts(problem), officer));
        }
        var body = new Body(problem.number().value(), CheckDesk.isOpen(problem, officer), rows);
        return Optional.of(new Panel("check", "witness.check.title", 200, "witness/_check", body));
    }

    private Row row(ProblemFile problem, Checks.Check check, boolean counts, Officer officer) {
        var waits = counts && check.waitsFor(officer) && CheckDesk.isOpen(problem, officer);
        return new Row(
                words.of("check.conclusion", check.conclusion()),
                check.conclusion() == CheckConclusion.CONFIRMED ? "good" : "bad",
                words.of(counts ? "check.counts" : "check.old"),
                counts ? "info" : "neutral",
                facts(check),
                FilesPanel.of(check.slot(), cabinet.history(ProblemLedger.holder(problem))),
                waits ? "/problems/" + problem.number() + "/checks/" + check.id() + "/confirmation" : null);
    }

    List<Fact> facts(Checks.Check check) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("check.checkedOn", Dates.day(check.checkedOn())));
        if (!check.place().isEmpty()) {
            facts.add(words.fact("check.place", check.place()));
        }
        if (!check.papers().isEmpty()) {
            facts.add(words.fact("check.papers", check.papers()));
        }
        facts.add(words.fact(
                "check.methods",
                check.methodList().stream()
                        .map(method -> words.of("check.method", method))
                        .collect(Collectors.joining(words.ofAny("audit.and")))));
        facts.add(words.fact("check.finding", check.finding()));
        facts.add(words.fact("check.checkers", checkers(check)));
        return facts;
    }

    private String checkers(Checks.Check check) {
        var filer = words.of("check.confirmed", check.filerName(), check.filerUnit(), Dates.day(check.filedOn()));
        var second = check.secondName();
        var unit = check.secondUnit();
        if (second == null || unit == null) {
            return filer;
        }
        return filer + "\n"
                + (check.secondConfirmedOn() == null
                        ? words.of("check.unconfirmed", second, unit)
                        : words.of("check.confirmed", second, unit, Dates.day(check.secondConfirmedOn())));
    }
}
