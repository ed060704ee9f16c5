package cn.mingzhang.opening;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of the opening balance show. */
@Component
class OpeningPages {
    private final OpeningEntries entries;
    private final OpeningSteps steps;
    private final OpeningDesk desk;
    private final OpeningWindow window;
    private final ProjectDirectory directory;
    private final FileCabinet cabinet;
    private final History history;
    private final OpeningWords words;
    private final OfficeClock clock;

    OpeningPages(
            OpeningEntries entries,
            OpeningSteps steps,
            OpeningDesk desk,
            OpeningWindow window,
            ProjectDirectory directory,
            FileCabinet cabinet,
            History history,
            OpeningWords words,
            OfficeClock clock) {
        this.entries = entries;
        this.steps = steps;
        this.desk = desk;
        this.window = window;
        this.directory = directory;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    OpeningRow row(Entry entry) {
        var card = entry.card();
        return new OpeningRow(
                entry.number(),
                entry.href(),
                words.of("kind", card.kind()),
                card.subject(),
                subject2(entry),
                entry.unit(),
                card.closedOn() == null ? card.paperOn() : card.closedOn(),
                words.of("state", entry.state()),
                entry.state().tone(),
                entry.isScanned(),
                card.assessed(),
                card.reduced(),
                card.paid(),
                card.kind() == EntryKind.BALANCE ? entry.outstanding() : null,
                card.paper());
    }

    private String subject2(Entry entry) {
        var card = entry.card();
        return switch (card.kind()) {
            case CLOSURE -> words.ofAny("problem.group." + card.classGroup());
            case BALANCE -> entry.project() + " " + entry.projectName();
            case SERIES -> words.of("last.shown", String.valueOf(card.lastNumber()));
        };
    }

    /** One page of the list, in the reader's scope and words. */
    Listing<OpeningRow> list(ListQuery query, Officer officer) {
        return of(query, officer, this::row);
    }

    /** The same with the whole entries, as they come back by workbook. */
    Listing<OpeningSheets.Line> lines(ListQuery query, Officer officer) {
        return of(query, officer, entry -> new OpeningSheets.Line(entry, row(entry)));
    }

    private <R> Listing<R> of(ListQuery query, Officer officer, Function<Entry, R> made) {
        var scope = directory.scope(officer);
        var filter = OpeningFilter.of(query, officer);
        var waiting = OpeningWaiting.those(officer);
        var totals = entries.totals(filter, scope, waiting, clock.today());
        var rows = entries.page(query, filter, scope, waiting, clock.today()).stream()
                .map(made)
                .toList();
        var unit = directory.units(officer).stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        var listing = Listing.of(rows, totals.total(), query).saying(filter.words(words, unit));
        listing = sum(listing, "assessed", totals.assessed());
        listing = sum(listing, "reduced", totals.reduced());
        listing = sum(listing, "paid", totals.paid());
        return sum(listing, "outstanding", totals.outstanding());
    }

    private static <R> Listing<R> sum(Listing<R> listing, String column, long fen) {
        return listing.summing(column, Yuan.ofFen(fen).plain(), Yuan.ofFen(fen).toString());
    }

    record Line(String on, String step, String who, String remark, String digest) {}

    record Deed(String href, String words, boolean main) {}

    /** @param note what the reader should know of it, such as that nothing proves it yet */
    record ShowPage(
            String number,
            String title,
            String kind,
            String state,
            String tone,
            @Nullable String note,
            List<Fact> facts,
            List<Line> steps,
            List<Deed> deeds,
            @Nullable String projectHref,
            @Nullable String project,
            FilesPanel files,
            List<HistoryLine> history) {

        /** The same after a refused file. */
        ShowPage refused(List<String> sentences, String note) {
            return new ShowPage(
                    number,
                    title,
                    kind,
                    state,
                    tone,
                    this.note,
                    facts,
                    steps,
                    deeds,
                    projectHref,
                    project,
                    files.refused(sentences, note),
                    history);
        }
    }

    ShowPage show(Entry entry, Officer officer) {
        return new ShowPage(
                entry.number(),
                entry.card().subject(),
                words.of("kind", entry.card().kind()),
                words.of("state", entry.state()),
                entry.state().tone(),
                note(entry),
                facts(entry),
                steps.of(entry.id()).stream().map(this::line).toList(),
                window.isClosed() ? List.of() : deeds(entry, officer),
                entry.project() == null ? null : "/projects/" + entry.project(),
                entry.project() == null ? null : entry.project() + " " + entry.projectName(),
                files(entry, officer),
                history.of(new Subject(OpeningHolder.KIND, entry.number()), LocaleContextHolder.getLocale()));
    }

    private @Nullable String note(Entry entry) {
        if (entry.state().isOpen() && !entry.isScanned()) {
            return words.of("note.scan");
        }
        if (entry.replaced()) {
            return words.of("note.replaced");
        }
        return entry.state() == EntryState.RECORDED ? words.of("note.confirm") : null;
    }

    /** Its scans, to be read. */
    FilesPanel read(Entry entry) {
        return FilesPanel.of(OpeningDesk.SLOT, cabinet.history(OpeningHolder.holder(entry)));
    }

    /** Its scans, with the form where this officer may add some. */
    FilesPanel files(Entry entry, Officer officer) {
        var panel = read(entry);
        var adds = entry.state().isOpen() && desk.mayTake(EntryStep.AMEND, entry, officer) && !window.isClosed();
        return adds ? panel.withUpload(entry.href() + "/scan", entry.version()) : panel;
    }

    private Line line(Taken taken) {
        var who = words.of(
                "who", taken.officerName(), taken.unitName(), words.ofAny("people.post." + taken.officerPost()));
        var digest = taken.digest() == null ? "" : taken.digest().substring(0, 12);
        return new Line(Dates.iso(taken.happenedOn()), words.of("step", taken.step()), who, taken.remark(), digest);
    }

    List<Fact> facts(Entry entry) {
        var facts = new ArrayList<Fact>();
        for (var field : CardField.ALL) {
            if (field.kinds().contains(entry.card().kind()) && !field.name().equals("project")) {
                facts.add(words.fact(field.name(), shown(field, entry.card())));
            }
        }
        if (entry.card().kind() == EntryKind.BALANCE) {
            facts.add(words.fact("received", entry.received().toString()));
            facts.add(words.fact("outstanding", entry.outstanding().toString()));
        }
        facts.add(words.fact("confirmedOn", Dates.day(entry.confirmedOn())));
        return facts;
    }

    private String shown(CardField field, Card card) {
        var value = field.of().apply(card);
        if (value instanceof java.time.LocalDate day) {
            return Dates.day(day);
        }
        var written = field.written(card, directory);
        return written == null ? "" : written.startsWith("#") ? words.ofAny(written.substring(1)) : written;
    }

    private List<Deed> deeds(Entry entry, Officer officer) {
        var deeds = new ArrayList<Deed>();
        for (var step : List.of(EntryStep.CONFIRM, EntryStep.RETURN, EntryStep.WITHDRAW)) {
            if (step.isOpen(entry.state()) && desk.mayTake(step, entry, officer)) {
                deeds.add(
                        new Deed(entry.href() + "/" + step.word(), words.of("step", step), step == EntryStep.CONFIRM));
            }
        }
        if (entry.state().isOpen() && EntryStep.AMEND.isBy(officer)) {
            deeds.add(new Deed(entry.href() + "/edit", words.of("step", EntryStep.AMEND), false));
        }
        return deeds;
    }
}
