package cn.mingzhang.surveys;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of survey results show. */
@Component
class SurveyPages {
    private final SurveyRoll roll;
    private final Registry registry;
    private final Scopes scopes;
    private final FileCabinet cabinet;
    private final History history;
    private final SurveyWords words;
    private final OfficeClock clock;

    SurveyPages(
            SurveyRoll roll,
            Registry registry,
            Scopes scopes,
            FileCabinet cabinet,
            History history,
            SurveyWords words,
            OfficeClock clock) {
        this.roll = roll;
        this.registry = registry;
        this.scopes = scopes;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /** @param standing the rank in words, or what the paper says instead */
    record Row(
            String number,
            String href,
            int year,
            String name,
            String organiser,
            String unit,
            @Nullable Integer rank,
            String standing,
            @Nullable BigDecimal score,
            LocalDate published,
            String remark,
            String struck) {}

    Row row(Survey survey) {
        return new Row(
                survey.number(),
                survey.href(),
                survey.year(),
                survey.name(),
                survey.organiser(),
                survey.unit(),
                survey.rank(),
                standing(survey),
                survey.score(),
                survey.publishedOn(),
                survey.remark(),
                survey.isVoid() ? words.of("struck") : "");
    }

    private String standing(Survey survey) {
        if (survey.rank() == null) {
            return words.of("unranked", survey.remark());
        }
        return survey.among() == null
                ? words.of("ranked", survey.rank())
                : words.of("ranked.among", survey.rank(), survey.among());
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var scope = scopes.of(officer, clock.today());
        var filter = SurveyFilter.of(query);
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

    /** The units whose results this officer reads. */
    List<Option> units(Officer officer) {
        var scope = scopes.of(officer, clock.today());
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(Unit::option)
                .toList();
    }

    List<Option> writable(Officer officer) {
        return units(officer).stream()
                .filter(option -> SurveyDesk.writesOf(Long.parseLong(option.value()), officer))
                .toList();
    }

    /** One year of the trend. @param change against the last rank before it, in words; tone good where it rose */
    record Year(Row row, String change, String tone, boolean here) {}

    record ShowPage(
            String number,
            String title,
            String standing,
            String struck,
            List<Fact> facts,
            List<Year> years,
            FilesPanel files,
            @Nullable String strikeHref,
            List<HistoryLine> history) {}

    ShowPage show(Survey survey, Officer officer) {
        return new ShowPage(
                survey.number(),
                survey.year() + " " + survey.name(),
                standing(survey),
                survey.isVoid() ? words.of("struck.on", Dates.day(survey.voidedOn()), survey.voidedWhy()) : "",
                facts(survey),
                years(survey),
                FilesPanel.of(SurveyDesk.SLOT, cabinet.history(survey.holder())),
                !survey.isVoid() && SurveyDesk.writesOf(survey.unitId(), officer) ? survey.href() + "/strike" : null,
                history.of(survey.subject(), LocaleContextHolder.getLocale()));
    }

    private List<Year> years(Survey survey) {
        var years = new ArrayList<Year>();
        Integer before = null;
        for (var one : roll.years(survey, clock.today())) {
            var rank = one.rank();
            var up = before == null || rank == null ? 0 : before - rank;
            var change = before == null || rank == null
                    ? ""
                    : up == 0 ? words.of("same") : words.of(up > 0 ? "up" : "down", Math.abs(up));
            var tone = up > 0 ? "good" : up < 0 ? "warn" : "neutral";
            years.add(new Year(row(one), change, tone, one.id() == survey.id()));
            before = rank == null ? before : rank;
        }
        return years;
    }

    List<Fact> facts(Survey survey) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("name", survey.name()));
        facts.add(words.fact("year", "" + survey.year()));
        facts.add(words.fact("organiser", survey.organiser()));
        facts.add(words.fact("unit", survey.unit()));
        facts.add(words.fact("rank", standing(survey)));
        if (survey.score() != null) {
            facts.add(words.fact("score", survey.score().toPlainString()));
        }
        facts.add(words.fact("publishedOn", Dates.day(survey.publishedOn())));
        if (!survey.remark().isEmpty()) {
            facts.add(words.fact("remark", survey.remark()));
        }
        return facts;
    }
}
