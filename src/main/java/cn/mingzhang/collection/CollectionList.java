package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 欠缴清单 in SQL: who is on which rung, the next clock, and the sums over all of it. */
@Repository
class CollectionList {
    static final Sorts SORTS = Sorts.first("owed", "owed", true)
            .and("number", "p.number")
            .and("payer", "p.developer")
            .and("unit", "u.name COLLATE \"zh-x-icu\"")
            .and("rung", "c.entries")
            .and("due", "c.due_on")
            .and("window", "c.window_closes")
            .and("payable", "a.payable")
            .and("paid", "paid.amount")
            .tie("p.id");

    private static final String FROM = """
              FROM fee_assessment a JOIN project p ON p.id = a.project_id
              LEFT JOIN collection_case c ON c.project_id = p.id
              CROSS JOIN LATERAL (SELECT coalesce(sum(e.amount), 0)::bigint AS amount FROM receipt_entry e WHERE e.project_id = p.id) paid
            """;

    private static final String ROWS = """
            SELECT p.number, p.name, p.developer, u.name AS unit, c.rung, c.number AS paper, c.due_on, c.served_on, c.window_opens,
                   c.window_closes, c.hold, a.payable, paid.amount AS paid, greatest(a.payable - paid.amount, 0) AS owed
            """ + FROM + " JOIN unit_as_of(:today) u ON u.id = p.unit_id";

    private static final String TOTALS = """
            SELECT count(*) AS total, coalesce(sum(a.payable), 0)::bigint AS payable, coalesce(sum(paid.amount), 0)::bigint AS paid,
                   coalesce(sum(greatest(a.payable - paid.amount, 0)), 0)::bigint AS owed
            """ + FROM;

    private final JdbcClient sql;
    private final OfficeClock clock;
    private final WorkingDays days;
    private final Lamps lamps;
    private final CollectionWords say;

    CollectionList(JdbcClient sql, OfficeClock clock, WorkingDays days, Lamps lamps, CollectionWords say) {
        this.sql = sql;
        this.clock = clock;
        this.days = days;
        this.lamps = lamps;
        this.say = say;
    }

    private record Totals(long total, long payable, long paid, long owed) {}

    Listing<CollectionRow> page(ListQuery query, CollectionFilter filter, Scope scope) {
        var parameters = filter.parameters(scope, clock.today(), days);
        var totals = sql.sql(TOTALS + filter.where(scope))
                .params(parameters)
                .query(Totals.class)
                .single();
        return summing(
                summing(
                        summing(
                                Listing.of(rows(query, filter, scope), totals.total(), query),
                                "payable",
                                totals.payable()),
                        "paid",
                        totals.paid()),
                "owed",
                totals.owed());
    }

    /** One page of rows, uncounted. */
    List<CollectionRow> rows(ListQuery query, CollectionFilter filter, Scope scope) {
        return sql.sql(ROWS + filter.where(scope) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope, clock.today(), days))
                .param("size", query.size())
                .param("offset", query.offset())
                .query((row, n) -> row(row))
                .list();
    }

    /** The numbers of all of them, in the list's order. */
    List<String> numbers(ListQuery query, CollectionFilter filter, Scope scope) {
        return sql.sql(ROWS + filter.where(scope) + " ORDER BY " + query.orderBy())
                .params(filter.parameters(scope, clock.today(), days))
                .query((row, n) -> row.getString("number"))
                .list();
    }

    /** How many wait in each of them, in one statement: on most days most are empty. */
    Map<CollectionBucket, Long> counts(List<CollectionBucket> buckets, long unit) {
        if (buckets.isEmpty()) {
            return Map.of();
        }
        var counts = buckets.stream()
                .map(bucket -> "(SELECT count(*) FROM (" + CollectionFilter.rows(bucket, clock.today(), days)
                        + ") w) AS " + bucket)
                .collect(Collectors.joining(", "));
        return sql.sql("SELECT " + counts)
                .param("today", clock.today())
                .param("myUnit", unit)
                .query((row, n) -> {
                    var read = new EnumMap<CollectionBucket, Long>(CollectionBucket.class);
                    for (var bucket : buckets) {
                        read.put(bucket, row.getLong(bucket.name()));
                    }
                    return read;
                })
                .single();
    }

    private static Listing<CollectionRow> summing(Listing<CollectionRow> listing, String column, long fen) {
        var sum = Yuan.ofFen(fen);
        return listing.summing(column, sum.plain(), sum.toString());
    }

    private CollectionRow row(ResultSet row) throws SQLException {
        var rung = row.getString("rung") == null ? null : Rung.valueOf(row.getString("rung"));
        var due = row.getObject("due_on", LocalDate.class);
        var owed = Yuan.ofFen(row.getLong("owed"));
        var waitsForService = rung != null
                && !rung.isTheCourts()
                && rung != Rung.COURT_APPLICATION
                && row.getObject("served_on", LocalDate.class) == null;
        var hold = row.getString("hold");
        return new CollectionRow(
                row.getString("number"),
                row.getString("name"),
                row.getString("developer"),
                row.getString("unit"),
                rung == null ? say.of("rung.NONE") : say.of(rung),
                tone(rung),
                rung == null ? "" : row.getString("paper"),
                due,
                waitsForService ? say.of("unserved") : "",
                owed.isPositive() && hold == null ? lamp(due) : null,
                owed.isPositive()
                        ? window(
                                row.getObject("window_opens", LocalDate.class),
                                row.getObject("window_closes", LocalDate.class))
                        : null,
                hold == null ? "" : say.of("hold." + hold),
                Yuan.ofFen(row.getLong("payable")),
                Yuan.ofFen(row.getLong("paid")),
                owed);
    }

    static String tone(@Nullable Rung rung) {
        if (rung == null) {
            return "neutral";
        }
        return rung.compareTo(Rung.RECOVERY_DECISION) < 0 ? "info" : rung == Rung.TERMINATED ? "bad" : "warn";
    }

    @Nullable
    LampView lamp(@Nullable LocalDate due) {
        return due == null ? null : lamps.view(lamps.of(Deadline.on(due), clock.today(), null, false));
    }

    /** The court's window as its own alarm: closing is red in time, lost is grey for ever. */
    @Nullable
    LampView window(@Nullable LocalDate opens, @Nullable LocalDate closes) {
        if (opens == null || closes == null) {
            return null;
        }
        var today = clock.today();
        if (today.isBefore(opens)) {
            return new LampView("grey", say.of("window.NOT_YET.on", Dates.day(opens)));
        }
        if (today.isAfter(closes)) {
            return new LampView("red", say.of("window.LOST.on", Dates.day(closes)));
        }
        var left = days.between(today, closes);
        return new LampView(
                left <= 15 ? "red" : left <= 30 ? "yellow" : "green",
                say.of("window.OPEN.on", Dates.day(closes), left));
    }
}
