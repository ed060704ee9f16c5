package cn.mingzhang.visits;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One visit as its page shows it. The inspected side reads what was found once it is reported. */
@Component
class VisitPages {
    private final VisitRecords records;
    private final VisitDesk desk;
    private final EntryRows entries;
    private final VisitFindingRows rows;
    private final FileCabinet cabinet;
    private final History history;
    private final VisitWords words;

    VisitPages(
            VisitRecords records,
            VisitDesk desk,
            EntryRows entries,
            VisitFindingRows rows,
            FileCabinet cabinet,
            History history,
            VisitWords words) {
        this.records = records;
        this.desk = desk;
        this.entries = entries;
        this.rows = rows;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
    }

    record Deed(String href, String words, boolean main) {}

    record LineRow(
            long id,
            int ordinal,
            String about,
            String words,
            @Nullable String href,
            String result,
            String tone,
            String remark,
            String checker) {}

    record StepRow(String on, String step, String who, String remark) {}

    record ShowPage(
            String title,
            String kind,
            String state,
            String tone,
            List<Fact> facts,
            List<Option> team,
            boolean shows,
            List<Fact> record,
            List<LineRow> lines,
            String progress,
            List<VisitFindingRows.FindingRow> findings,
            @Nullable String findHref,
            List<VisitFindingRows.SuggestionRow> suggestions,
            @Nullable String suggestHref,
            List<EntryRows.Row> entries,
            FilesPanel files,
            List<StepRow> steps,
            List<Deed> deeds,
            List<HistoryLine> history) {}

    /** Whoever belongs to an office of civil defense reads marks, findings and pictures when the visit is reported. */
    static boolean showsRecord(Visit visit, Officer officer) {
        return visit.state() == VisitState.CLOSED || readsBeforeTheReport(officer);
    }

    static boolean readsBeforeTheReport(Officer officer) {
        return !officer.isOnSide(Post.Side.OFFICE) && officer.unit().kind() != UnitKind.CIVIL_DEFENSE;
    }

    ShowPage show(Visit visit, Officer officer) {
        var shows = showsRecord(visit, officer);
        var works = desk.worksOn(visit, officer);
        var running = visit.state() == VisitState.UNDER_WAY;
        var files = shows ? cabinet.history(VisitHolder.of(visit)) : List.<cn.mingzhang.evidence.StoredFile>of();
        return new ShowPage(
                visit.title(),
                words.of("kind", visit.kind()),
                words.of("state", visit.state()),
                visit.state().tone(),
                facts(visit),
                team(visit),
                shows,
                shows ? record(visit) : List.of(),
                records.lines(visit.id()).stream()
                        .map(line -> line(line, shows))
                        .toList(),
                shows ? words.of("progress", visit.marked(), visit.lines(), visit.bad()) : "",
                shows ? rows.findings(visit, works, officer) : List.of(),
                works && running ? visit.href() + "/findings/new" : null,
                shows ? rows.suggestions(visit, works) : List.of(),
                works && (running || visit.state() == VisitState.RECORDED || visit.state() == VisitState.CONFIRMED)
                        ? visit.href() + "/suggestions/new"
                        : null,
                shows ? entries.rows(visit) : List.of(),
                FilesPanel.ofAll(VisitHolder.of(visit), files),
                shows ? steps(visit) : List.of(),
                deeds(visit, officer),
                shows ? history.of(visit.subject(), LocaleContextHolder.getLocale()) : List.of());
    }

    List<Fact> facts(Visit visit) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("kind", words.of("kind.said." + visit.kind())));
        facts.add(words.fact("unit", visit.unit()));
        facts.add(words.fact("plannedOn", Dates.day(visit.plannedOn())));
        facts.add(words.fact("planner", visit.plannerName()));
        add(facts, "begunOn", Dates.day(visit.begunOn()));
        add(facts, "purpose", visit.purpose());
        add(facts, "experts", visit.experts());
        return facts;
    }

    private List<Option> team(Visit visit) {
        return records.team(visit.id()).stream()
                .map(member -> new Option(
                        member.leads() ? words.of("leader") : words.of("member"),
                        words.of("who", member.name(), member.unitName(), words.ofAny("people.post." + member.post()))))
                .toList();
    }

    List<Fact> record(Visit visit) {
        var facts = new ArrayList<Fact>();
        add(facts, "visitedOn", Dates.day(visit.visitedOn()));
        add(facts, "place", visit.place());
        add(
                facts,
                "methods",
                visit.methodList().stream()
                        .map(method -> words.ofAny("witness.check.method." + method))
                        .collect(Collectors.joining(words.ofAny("audit.and"))));
        add(facts, "papers", visit.papers());
        add(facts, "forum", visit.forum());
        add(facts, "summary", visit.summary());
        if (visit.recorderName() != null && visit.secondName() != null) {
            facts.add(words.fact(
                    "checkers",
                    words.of("recordedBy", visit.recorderName(), Dates.day(visit.recordedOn())) + "\n"
                            + (visit.confirmedOn() == null
                                    ? words.of("unconfirmed", visit.secondName())
                                    : words.of("confirmedBy", visit.secondName(), Dates.day(visit.confirmedOn())))));
        }
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(words.fact(key, value));
        }
    }

    LineRow line(VisitRecords.Line line, boolean shows) {
        var result = shows ? line.result() : null;
        var number = line.words().split(" ", 2)[0];
        var href = switch (line.about()) {
            case PROBLEM -> "/problems/" + number;
            case PROJECT -> "/projects/" + number;
            case PAYMENT -> "/fees/receipts/" + number;
            case MATTER -> null;
        };
        return new LineRow(
                line.id(),
                line.ordinal(),
                words.of("about", line.about()),
                line.words(),
                href,
                result == null ? words.of(shows ? "mark.none" : "mark.hidden") : words.of("mark", result),
                result == null ? "neutral" : result.tone(),
                shows && line.remark() != null ? line.remark() : "",
                result == null || line.checker() == null ? "" : line.checker() + " " + Dates.day(line.checkedOn()));
    }

    private List<StepRow> steps(Visit visit) {
        return records.steps(visit.id()).stream()
                .map(step -> new StepRow(
                        Dates.day(step.happenedOn()),
                        words.of("step." + step.step()),
                        words.of("who", step.name(), step.unitName(), words.ofAny("people.post." + step.post())),
                        step.remark()))
                .toList();
    }

    private List<Deed> deeds(Visit visit, Officer officer) {
        var deeds = new ArrayList<Deed>();
        var steps = desk.steps(visit, officer);
        if (steps.contains(VisitStep.RECORD)) {
            deeds.add(new Deed(visit.href() + "/site", words.of("deed.site"), true));
            deeds.add(new Deed(visit.href() + "/paper", words.of("deed.paper"), false));
        }
        steps.forEach(step -> deeds.add(new Deed(
                visit.href() + "/" + (step == VisitStep.RECORD ? "record" : step.word()),
                words.of("deed", step),
                step == VisitStep.BEGIN || step == VisitStep.CONFIRM || step == VisitStep.REPORT)));
        if (visit.isOpen() && desk.worksOn(visit, officer)) {
            deeds.add(new Deed(visit.href() + "/lines/new", words.of("deed.lines"), false));
            deeds.add(new Deed(visit.href() + "/packs", words.of("deed.packs"), false));
            deeds.add(new Deed(visit.href() + "/checklist.docx", words.of("deed.checklist"), false));
        }
        deeds.add(new Deed(visit.href() + "/binder", words.ofAny("binder.title"), false));
        return deeds;
    }
}
