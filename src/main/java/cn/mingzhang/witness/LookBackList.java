package cn.mingzhang.witness;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every look-back of the problems one may see; what waits comes first, the longest waiting on top. */
@Repository
class LookBackList {

    static final Sorts SORTS = Sorts.first(
                    "due", "CASE WHEN l.filed_on IS NULL AND l.cancelled_on IS NULL THEN l.due_on END", false)
            .and("number", "p.number")
            .and("unit", "u.name")
            .and("visited", "l.visited_on")
            .and("conclusion", "l.conclusion")
            .tie("l.id");

    /** Counted and ordered in narrow indexes (V020); the texts are fetched for the page alone. */
    private static final String FROM = " FROM look_back l JOIN problem p ON p.id = l.problem_id";

    private static final String UNIT = " JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id";

    private final JdbcClient sql;
    private final Lamps lamps;
    private final OfficeClock clock;
    private final WitnessWords words;

    LookBackList(JdbcClient sql, Lamps lamps, OfficeClock clock, WitnessWords words) {
        this.sql = sql;
        this.lamps = lamps;
        this.clock = clock;
        this.words = words;
    }

    /** What the address asks; null where it asks nothing. */
    record Filter(
            @Nullable LookBackState state,
            @Nullable Long unit,
            @Nullable LookBackConclusion conclusion) {

        static Filter of(ListQuery query) {
            return new Filter(
                    query.constant("state", LookBackState.class),
                    query.number("unit"),
                    query.constant("conclusion", LookBackConclusion.class));
        }

        private String where(Scope scope) {
            var parts = new ArrayList<String>();
            parts.add(scope.everything() ? "true" : "p.responsible_unit_id = ANY (:units)");
            if (state != null) {
                parts.add(
                        switch (state) {
                            case OVERDUE -> "l.filed_on IS NULL AND l.cancelled_on IS NULL AND l.due_on < :today";
                            case DUE -> "l.filed_on IS NULL AND l.cancelled_on IS NULL AND l.due_on >= :today";
                            case DONE -> "l.filed_on IS NOT NULL";
                            case CANCELLED -> "l.cancelled_on IS NOT NULL";
                        });
            }
            if (unit != null) {
                parts.add("p.responsible_unit_id = :unit");
            }
            if (conclusion != null) {
                parts.add("l.conclusion = :conclusion");
            }
            return " WHERE " + String.join(" AND ", parts);
        }
    }

    private record Line(
            String number,
            String description,
            String unit,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate cancelledOn,
            @Nullable LocalDate visitedOn,
            @Nullable LookBackConclusion conclusion,
            @Nullable String officerName,
            @Nullable LocalDate filedOn) {}

    /** @param lamp only of what waits */
    record Row(
            String number,
            String description,
            String unit,
            String due,
            @Nullable LampView lamp,
            String state,
            String tone,
            String visited,
            String officer,
            boolean open) {}

    Listing<Row> page(ListQuery query, Filter filter, Scope scope) {
        var where = filter.where(scope);
        var parameters = parameters(filter, scope);
        // Who sees every unit's needs no problem to count them.
        var from = scope.everything() && filter.unit() == null ? " FROM look_back l" : FROM;
        var total = sql.sql("SELECT count(*)" + from + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("size", query.size());
        parameters.put("offset", query.offset());
        var rows = sql
                .sql(
                        "SELECT p.number, p.description, u.name AS unit, l.due_on, l.cancelled_on, l.visited_on, l.conclusion,"
                                + " l.officer_name, l.filed_on" + FROM + UNIT + " WHERE l.id = ANY (ARRAY(SELECT l.id"
                                + FROM
                                + (query.sort().equals("unit") ? UNIT : "") + where + " ORDER BY " + query.orderBy()
                                + " LIMIT :size OFFSET :offset)) ORDER BY " + query.orderBy())
                .params(parameters)
                .query(Line.class)
                .list()
                .stream()
                .map(this::row)
                .toList();
        return Listing.of(rows, total, query);
    }

    private Map<String, Object> parameters(Filter filter, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("today", clock.today());
        parameters.put("units", scope.unitArray());
        parameters.put("unit", filter.unit());
        parameters.put(
                "conclusion",
                filter.conclusion() == null ? null : filter.conclusion().name());
        return parameters;
    }

    private Row row(Line line) {
        var today = clock.today();
        var state = LookBackState.of(line.filedOn(), line.cancelledOn(), line.dueOn(), today);
        var open = state == LookBackState.DUE || state == LookBackState.OVERDUE;
        var relapsed = line.conclusion() == LookBackConclusion.RELAPSED;
        return new Row(
                line.number(),
                line.description(),
                line.unit(),
                line.dueOn() == null ? words.of("lookBack.kind.extra") : Dates.iso(line.dueOn()),
                open && line.dueOn() != null
                        ? lamps.view(lamps.of(Deadline.on(line.dueOn()), today, today, false))
                        : null,
                line.conclusion() == null
                        ? words.of("lookBack.state", state)
                        : words.of("lookBack.conclusion", line.conclusion()),
                relapsed ? "bad" : state.tone(),
                Dates.iso(line.visitedOn()),
                line.officerName() == null ? "" : line.officerName(),
                open);
    }

    /** The filter in words. */
    List<String> inWords(Filter filter, Map<String, String> units) {
        var said = new ArrayList<String>();
        if (filter.state() != null) {
            said.add(words.of("lookBack.words.state", words.of("lookBack.state", filter.state())));
        }
        if (filter.unit() != null) {
            var unit = "" + filter.unit();
            said.add(words.of("lookBack.words.unit", units.getOrDefault(unit, unit)));
        }
        if (filter.conclusion() != null) {
            said.add(words.of("lookBack.words.conclusion", words.of("lookBack.conclusion", filter.conclusion())));
        }
        return said;
    }
}
