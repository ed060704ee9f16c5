package cn.mingzhang.visits;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Visits by title, place and (for whom it is shown) what was found: their own list, its first few. */
@Component
class VisitsFound implements Findable {
    private static final Sorts SORTS = Sorts.first(
                    "found", "CASE WHEN v.state NOT IN ('CLOSED', 'DROPPED') THEN 1 ELSE 0 END", true)
            .tie("coalesce(v.visited_on, v.begun_on, v.planned_on) DESC, v.id");

    private final VisitList list;

    VisitsFound(VisitList list) {
        this.list = list;
    }

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!VisitRights.reads(officer)) {
            return Optional.empty();
        }
        var query = ListQuery.of("/visits", Map.of("q", new String[] {text.text()}), SORTS)
                .window(0, SHOWN);
        var listing = list.list(query, officer);
        var hits = listing.rows().stream().map(VisitsFound::hit).toList();
        return Found.of("visits", 50, listing.total(), hits, Found.list("/visits", text));
    }

    private static Hit hit(VisitList.Row row) {
        return new Hit(
                row.href(),
                row.kind(),
                row.title(),
                row.unit() + " · " + Dates.day(row.day()),
                new Tag(row.state(), row.tone()),
                null,
                List.of());
    }
}
