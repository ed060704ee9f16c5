package cn.mingzhang.education;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of events show. */
@Component
class EducationPages {
    private final Events events;
    private final Attendance attendance;
    private final EducationDesk desk;
    private final Registry registry;
    private final Scopes scopes;
    private final FileCabinet cabinet;
    private final History history;
    private final EducationWords words;
    private final OfficeClock clock;

    EducationPages(
            Events events,
            Attendance attendance,
            EducationDesk desk,
            Registry registry,
            Scopes scopes,
            FileCabinet cabinet,
            History history,
            EducationWords words,
            OfficeClock clock) {
        this.events = events;
        this.attendance = attendance;
        this.desk = desk;
        this.registry = registry;
        this.scopes = scopes;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            String number,
            String href,
            LocalDate held,
            String kind,
            String theme,
            String place,
            String unit,
            String materials,
            int due,
            int came,
            String struck) {}

    private Row row(Event event) {
        return new Row(
                event.number(),
                event.href(),
                event.heldOn(),
                words.of("kind", event.kind()),
                event.theme(),
                event.place(),
                event.unit(),
                event.materials(),
                event.due(),
                event.came(),
                event.isVoid() ? words.of("struck") : "");
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = EventFilter.of(query);
        var rows = events.page(query, filter, scopes.of(officer, clock.today()), clock.today()).stream()
                .map(this::row)
                .toList();
        var unit = label(units(), "" + filter.unit());
        var material = filter.material() == null ? "" : label(materials(), "" + filter.material());
        return Listing.of(rows, events.total(filter), query).saying(filter.words(words, unit, material));
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    List<Option> units() {
        return registry.units(clock.today()).stream().map(Unit::option).toList();
    }

    List<Option> writable(Officer officer) {
        return units().stream()
                .filter(option -> EducationRights.writesOf(Long.parseLong(option.value()), officer))
                .toList();
    }

    List<Option> listable(Event event, Officer officer) {
        return units().stream()
                .filter(option -> desk.mayList(event, Long.parseLong(option.value()), officer))
                .toList();
    }

    List<Option> materials() {
        return events.materials().stream()
                .map(one -> new Option("" + one.id(), words.of("material", one.kind()) + " " + one.title()))
                .toList();
    }

    /** A unit's list. @param again where its list is entered anew */
    record UnitList(
            String unit,
            int due,
            int came,
            List<Attendance.Line> people,
            @Nullable String again) {}

    record ShowPage(
            String number,
            String title,
            String struck,
            List<Fact> facts,
            List<UnitList> lists,
            int due,
            int came,
            @Nullable String listHref,
            boolean seesFiles,
            FilesPanel files,
            @Nullable String strikeHref,
            List<HistoryLine> history) {

        /** The same after a refused file. */
        ShowPage refused(List<String> sentences, String note) {
            return new ShowPage(
                    number,
                    title,
                    struck,
                    facts,
                    lists,
                    due,
                    came,
                    listHref,
                    seesFiles,
                    files.refused(sentences, note),
                    strikeHref,
                    history);
        }
    }

    ShowPage show(Event event, Officer officer) {
        var mine = !event.isVoid() && EducationRights.writesOf(event.unitId(), officer);
        var seesFiles = desk.seesFiles(event, officer);
        var files = FilesPanel.of(EducationDesk.SLOT, seesFiles ? cabinet.history(event.holder()) : List.of());
        return new ShowPage(
                event.number(),
                event.theme(),
                event.isVoid() ? words.of("struck.on", Dates.day(event.voidedOn()), event.voidedWhy()) : "",
                facts(event),
                lists(event, officer),
                event.due(),
                event.came(),
                event.isVoid() || listable(event, officer).isEmpty() ? null : event.href() + "/lists/new",
                seesFiles,
                mine ? files.withUpload(event.href() + "/files", null) : files,
                mine ? event.href() + "/strike" : null,
                history.of(event.subject(), LocaleContextHolder.getLocale()));
    }

    private List<UnitList> lists(Event event, Officer officer) {
        var byUnit = new LinkedHashMap<Long, List<Attendance.Line>>();
        attendance
                .of(event.id(), scopes.of(officer, clock.today()), clock.today())
                .forEach(line -> byUnit.computeIfAbsent(line.unitId(), first -> new ArrayList<>())
                        .add(line));
        return byUnit.entrySet().stream()
                .map(list -> new UnitList(
                        list.getValue().get(0).unit(),
                        list.getValue().size(),
                        (int) list.getValue().stream()
                                .filter(Attendance.Line::present)
                                .count(),
                        list.getValue(),
                        !event.isVoid() && desk.mayList(event, list.getKey(), officer)
                                ? event.href() + "/lists/new?unit=" + list.getKey()
                                : null))
                .toList();
    }

    /** The list as it stands, to be put right: what was typed, one person a line. */
    EducationForm.OfList typed(Event event, @Nullable Long unit, Officer officer) {
        var present = new StringBuilder();
        var absent = new StringBuilder();
        attendance.of(event.id(), scopes.of(officer, clock.today()), clock.today()).stream()
                .filter(line -> unit != null && line.unitId() == unit)
                .forEach(line -> (line.present() ? present : absent)
                        .append((line.name() + " " + line.position() + " " + line.reason()).strip())
                        .append('\n'));
        return new EducationForm.OfList(unit, present.toString(), absent.toString());
    }

    List<Fact> facts(Event event) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("kind", words.of("kind", event.kind())));
        facts.add(words.fact("heldOn", Dates.day(event.heldOn())));
        facts.add(words.fact("place", event.place()));
        facts.add(words.fact("unit", event.unit()));
        facts.add(words.fact("materials", event.materials()));
        facts.add(words.fact("remark", event.remark()));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }
}
