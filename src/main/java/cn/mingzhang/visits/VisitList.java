package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The visits as they are listed. */
@Component
class VisitList {
    private final Visits visits;
    private final Registry registry;
    private final VisitWords words;
    private final OfficeClock clock;

    VisitList(Visits visits, Registry registry, VisitWords words, OfficeClock clock) {
        this.visits = visits;
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    /** @param day of the visit; before it the day for which it is planned */
    record Row(
            String href,
            String title,
            String kind,
            String unit,
            LocalDate day,
            int lines,
            int marked,
            int bad,
            String progress,
            String recorder,
            String second,
            String state,
            String tone) {}

    Row row(Visit visit, Officer officer) {
        var shows = VisitPages.showsRecord(visit, officer);
        return new Row(
                visit.href(),
                visit.title(),
                words.of("kind", visit.kind()),
                visit.unit(),
                day(visit),
                visit.lines(),
                shows ? visit.marked() : 0,
                shows ? visit.bad() : 0,
                shows ? visit.marked() + " / " + visit.lines() : "",
                shows && visit.recorderName() != null ? visit.recorderName() : "",
                shows && visit.secondName() != null ? visit.secondName() : "",
                words.of("state", visit.state()),
                visit.state().tone());
    }

    private static LocalDate day(Visit visit) {
        return visit.visitedOn() != null
                ? visit.visitedOn()
                : visit.begunOn() != null ? visit.begunOn() : visit.plannedOn();
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = VisitFilter.of(query, officer);
        var rows = visits.page(query, filter, officer).stream()
                .map(visit -> row(visit, officer))
                .toList();
        return Listing.of(rows, visits.total(filter, officer), query)
                .saying(filter.words(words, unitName(filter.unit())));
    }

    private String unitName(@Nullable Long unit) {
        return units().stream()
                .filter(option -> option.value().equals("" + unit))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    List<Option> units() {
        return registry.civilDefenseUnits(clock.today()).stream()
                .map(Unit::option)
                .toList();
    }
}
