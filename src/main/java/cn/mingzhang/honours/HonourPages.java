package cn.mingzhang.honours;

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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of honours show. */
@Component
class HonourPages {
    private final HonourRoll roll;
    private final HonourFigures figures;
    private final Registry registry;
    private final Scopes scopes;
    private final FileCabinet cabinet;
    private final History history;
    private final HonourWords words;
    private final OfficeClock clock;

    HonourPages(
            HonourRoll roll,
            HonourFigures figures,
            Registry registry,
            Scopes scopes,
            FileCabinet cabinet,
            History history,
            HonourWords words,
            OfficeClock clock) {
        this.roll = roll;
        this.figures = figures;
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
            String contest,
            String host,
            String level,
            String kind,
            String event,
            String award,
            String unit,
            String recipient,
            LocalDate awarded,
            String struck) {}

    Row row(Honour honour) {
        return new Row(
                honour.number(),
                honour.href(),
                honour.contest(),
                honour.host(),
                words.of("level", honour.level()),
                words.of("kind", honour.kind()),
                honour.event(),
                honour.award(),
                honour.unit(),
                honour.recipient(),
                honour.awardedOn(),
                honour.isVoid() ? words.of("struck") : "");
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var scope = scopes.of(officer, clock.today());
        var filter = HonourFilter.of(query);
        var rows = roll.page(query, filter, scope, clock.today()).stream()
                .map(this::row)
                .toList();
        var unit = units(officer).stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        return Listing.of(rows, roll.total(filter, scope), query).saying(filter.words(words, unit));
    }

    /** One figure on the list: {@code data-figure}, its words, its number and its rows. */
    record Count(String code, String label, long value, String href) {}

    List<Count> counts(LocalDate asOf, Officer officer) {
        var counted = figures.asOf(asOf, scopes.of(officer, clock.today()));
        return Arrays.stream(HonourKind.values())
                .map(kind -> new Count(
                        kind.figure(),
                        words.of("kind", kind),
                        counted.getOrDefault(kind, 0L),
                        HonourFigures.rows(kind, asOf)))
                .toList();
    }

    /** The units whose honours this officer reads. */
    List<Option> units(Officer officer) {
        var scope = scopes.of(officer, clock.today());
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(Unit::option)
                .toList();
    }

    List<Option> writable(Officer officer) {
        return units(officer).stream()
                .filter(option -> HonourDesk.writesOf(Long.parseLong(option.value()), officer))
                .toList();
    }

    record ShowPage(
            String number,
            String title,
            String contest,
            String struck,
            List<Fact> facts,
            FilesPanel files,
            @Nullable String strikeHref,
            List<HistoryLine> history) {}

    ShowPage show(Honour honour, Officer officer) {
        return new ShowPage(
                honour.number(),
                honour.recipient().isEmpty() ? honour.award() : honour.recipient() + " " + honour.award(),
                honour.contest(),
                honour.isVoid() ? words.of("struck.on", Dates.day(honour.voidedOn()), honour.voidedWhy()) : "",
                facts(honour),
                FilesPanel.of(HonourDesk.SLOT, cabinet.history(honour.holder())),
                !honour.isVoid() && HonourDesk.writesOf(honour.unitId(), officer) ? honour.href() + "/strike" : null,
                history.of(honour.subject(), LocaleContextHolder.getLocale()));
    }

    List<Fact> facts(Honour honour) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("contest", honour.contest()));
        facts.add(words.fact("host", honour.host()));
        facts.add(words.fact("level", words.of("level", honour.level())));
        facts.add(words.fact("kind", words.of("kind", honour.kind())));
        if (!honour.event().isEmpty()) {
            facts.add(words.fact("event", honour.event()));
        }
        facts.add(words.fact("award", honour.award()));
        if (!honour.recipient().isEmpty()) {
            facts.add(words.fact("recipient", honour.recipient()));
        }
        facts.add(words.fact("unit", honour.unit()));
        facts.add(words.fact("awardedOn", Dates.day(honour.awardedOn())));
        return facts;
    }
}
