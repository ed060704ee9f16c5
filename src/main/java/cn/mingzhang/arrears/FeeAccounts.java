package cn.mingzhang.arrears;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of fee accounts and arrears by age, from the tally that is kept beside assessments and entries. */
@Repository
class FeeAccounts {
    static final Sorts SORTS = Sorts.first("arrears", "m.arrears", true)
            .and("number", "p.number")
            .and("name", "p.name")
            .and("due", "m.due_on")
            .and("assessed", "m.assessed")
            .and("reduced", "m.reduced")
            .and("payable", "m.payable")
            .and("paid", "m.paid")
            .tie("m.project_id");

    /** LEFT, so that whoever asks nothing of the project does not read it. */
    static final String FROM = " FROM fee_tally m LEFT JOIN project p ON p.id = m.project_id ";

    private final JdbcClient sql;
    private final Registry registry;
    private final ArrearsWords words;
    private final OfficeClock clock;

    FeeAccounts(JdbcClient sql, Registry registry, ArrearsWords words, OfficeClock clock) {
        this.sql = sql;
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    record Totals(
            long total,
            long assessed,
            long reduced,
            long payable,
            long paid,
            long arrears,
            long over,
            long recovered) {}

    Totals totals(ListQuery query, Scope scope) {
        var filter = AccountFilter.of(query);
        return sql.sql("""
                        SELECT count(*) AS total, coalesce(sum(m.assessed), 0) AS assessed, coalesce(sum(m.reduced), 0) AS reduced,
                               coalesce(sum(m.payable), 0) AS payable, coalesce(sum(m.paid), 0) AS paid,
                               coalesce(sum(m.arrears), 0) AS arrears, coalesce(sum(m.overpaid), 0) AS over,
                               coalesce(sum(m.recovered), 0) AS recovered
                        """ + FROM + filter.where(query))
                .params(filter.parameters(query, scope, clock.today()))
                .query(Totals.class)
                .single();
    }

    Listing<AccountRow> page(ListQuery query, Scope scope) {
        var filter = AccountFilter.of(query);
        var totals = totals(query, scope);
        var rows = sql.sql("""
                        SELECT p.number, p.name, p.developer, u.name AS unit, m.assessment_id IS NOT NULL AS assessment, m.verified, m.due_on,
                               coalesce(m.due_on < :today, false) AS overdue, m.assessed, m.reduced, m.paid, m.recovered
                        """ + FROM + " JOIN unit_as_of(:today) u ON u.id = m.unit_id " + filter.where(query)
                        + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(query, scope, clock.today()))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(AccountRow.class)
                .list();
        var listing = Listing.of(rows, totals.total(), query).saying(filter.words(words, unitNames()));
        listing = sum(listing, "assessed", totals.assessed());
        listing = sum(listing, "reduced", totals.reduced());
        listing = sum(listing, "payable", totals.payable());
        listing = sum(listing, "paid", totals.paid());
        listing = sum(listing, "recovered", totals.recovered());
        return sum(listing, "arrears", totals.arrears());
    }

    private static Listing<AccountRow> sum(Listing<AccountRow> listing, String column, long fen) {
        return listing.summing(column, Yuan.ofFen(fen).plain(), Yuan.ofFen(fen).toString());
    }

    Map<Long, String> unitNames() {
        var names = new LinkedHashMap<Long, String>();
        registry.civilDefenseUnits(clock.today()).forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    /** What a unit's fees owe, by age. */
    record Aged(long unitId, String unit, Map<Bucket, Long> fen, long all) {}

    List<Aged> aged(ListQuery query, Scope scope) {
        var filter = AccountFilter.of(query);
        var columns = Arrays.stream(Bucket.values())
                .map(bucket -> "coalesce(sum(m.arrears) FILTER (WHERE " + bucket.predicate() + "), 0) AS " + bucket)
                .collect(Collectors.joining(", "));
        return sql.sql("SELECT u.id, u.name, sum(m.arrears) AS all_of_it, " + columns + FROM
                        + " JOIN unit_as_of(:today) u ON u.id = m.unit_id JOIN division d ON d.code = u.division_code"
                        + filter.where(query) + " AND m.arrears > 0"
                        + " GROUP BY u.id, u.name, d.ordinal ORDER BY d.ordinal, u.id")
                .params(filter.parameters(query, scope, clock.today()))
                .query((row, n) -> {
                    var fen = new LinkedHashMap<Bucket, Long>();
                    for (var bucket : Bucket.values()) {
                        fen.put(bucket, row.getLong(bucket.name()));
                    }
                    return new Aged(row.getLong("id"), row.getString("name"), fen, row.getLong("all_of_it"));
                })
                .list();
    }
}
