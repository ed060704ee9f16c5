package cn.mingzhang.institutions;

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
import cn.mingzhang.people.Unit;
import cn.mingzhang.problems.ProblemBriefs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of institutions show. */
@Component
class InstitutionPages {
    private final Institutions institutions;
    private final ProblemBriefs briefs;
    private final Registry registry;
    private final FileCabinet cabinet;
    private final History history;
    private final InstitutionWords words;
    private final OfficeClock clock;

    InstitutionPages(
            Institutions institutions,
            ProblemBriefs briefs,
            Registry registry,
            FileCabinet cabinet,
            History history,
            InstitutionWords words,
            OfficeClock clock) {
        this.institutions = institutions;
        this.briefs = briefs;
        this.registry = registry;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            String number,
            String href,
            String name,
            String document,
            String unit,
            LocalDate issued,
            int problems,
            String state,
            String tone,
            @Nullable LocalDate ended) {}

    Row row(Institution one) {
        return new Row(
                one.number(),
                one.href(),
                one.name(),
                one.document(),
                one.unit(),
                one.issuedOn(),
                one.problemIds().size(),
                words.of("state", one.state()),
                one.state().tone(),
                one.endedOn());
    }

    Listing<Row> list(ListQuery query) {
        var filter = InstitutionFilter.of(query);
        var rows = institutions.page(query, filter, clock.today()).stream()
                .map(this::row)
                .toList();
        var unit = units().stream()
                .filter(option -> option.value().equals("" + filter.unit()))
                .map(Option::label)
                .findFirst()
                .orElse("");
        return Listing.of(rows, institutions.total(filter), query).saying(filter.words(words, unit));
    }

    List<Option> units() {
        return registry.units(clock.today()).stream().map(Unit::option).toList();
    }

    List<Option> writable(Officer officer) {
        return units().stream()
                .filter(option -> InstitutionDesk.writesOf(Long.parseLong(option.value()), officer))
                .toList();
    }

    record ShowPage(
            String number,
            String name,
            String state,
            String tone,
            List<Fact> facts,
            List<ProblemBriefs.Brief> problems,
            int unseen,
            FilesPanel files,
            @Nullable String endHref,
            List<HistoryLine> history) {}

    ShowPage show(Institution one, Officer officer) {
        var seen = briefs.byIds(one.problemIds(), officer);
        var mayEnd = one.state() == InstitutionState.IN_FORCE && InstitutionDesk.writesOf(one.unitId(), officer);
        return new ShowPage(
                one.number(),
                one.name(),
                words.of("state", one.state()),
                one.state().tone(),
                facts(one),
                seen,
                one.problemIds().size() - seen.size(),
                FilesPanel.of(InstitutionDesk.SLOT, cabinet.history(one.holder())),
                mayEnd ? one.href() + "/end" : null,
                history.of(one.subject(), LocaleContextHolder.getLocale()));
    }

    List<Fact> facts(Institution one) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("document", one.document()));
        facts.add(words.fact("unit", one.unit()));
        facts.add(words.fact("issuedOn", Dates.day(one.issuedOn())));
        if (!one.gist().isEmpty()) {
            facts.add(words.fact("gist", one.gist()));
        }
        if (one.endedOn() != null) {
            facts.add(words.fact("endedOn", Dates.day(one.endedOn())));
            facts.add(words.fact("why", one.endedWhy()));
        }
        return facts;
    }
}
