package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 差异清单: what does not agree, by class, by who should mend it; open ones unless others are asked for. */
@Repository
class DifferenceList {
    private static final String AMOUNT =
            "CASE WHEN d.left_amount IS NULL OR d.right_amount IS NULL THEN coalesce(d.left_amount, d.right_amount)"
                    + " WHEN d.kind = 'AMOUNT' THEN abs(d.left_amount - d.right_amount) ELSE d.left_amount END";

    static final Sorts SORTS = Sorts.first("month", "d.month", false)
            .and("amount", AMOUNT)
            .and("found", "d.found_on")
            .and("kind", "d.sides, d.kind")
            .tie("d.id");

    private final JdbcClient sql;
    private final ReconciliationWords words;
    private final OfficeClock clock;

    DifferenceList(JdbcClient sql, ReconciliationWords words, OfficeClock clock) {
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    record Row(Difference difference, String unit, String kind, String mender, String state, String tone) {
        public String number() {
            return "" + difference.id();
        }

        public String month() {
            return difference.month().toString();
        }

        public Yuan amount() {
            return difference.amount();
        }

        public LocalDate foundOn() {
            return difference.foundOn();
        }

        public String found() {
            return Dates.day(difference.foundOn());
        }
    }

    Listing<Row> page(ListQuery query, Scope scope, Officer officer) {
        var said = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("today", clock.today());
        var where = new StringBuilder(" WHERE (:everything OR d.unit_id = ANY (:units))");
        SearchText text = query.text("q");
        if (!text.isEmpty()) {
            where.append(" AND (d.voucher_number || ' ' || d.payer) ILIKE :q ESCAPE '!'");
            parameters.put("q", text.pattern());
            said.add(words.of("filter.q.words", text.text()));
        }
        var sides = query.constant("sides", Sides.class);
        if (sides != null) {
            where.append(" AND d.sides = :sides");
            parameters.put("sides", sides.name());
            said.add(words.of("sides", sides));
        }
        var kind = query.constant("kind", Kind.class);
        if (kind != null) {
            where.append(" AND d.kind = :kind");
            parameters.put("kind", kind.name());
            said.add(words.of("kinds", kind));
        }
        var mender = query.constant("mender", Mender.class);
        if (mender != null) {
            where.append(" AND d.mender = :mender");
            parameters.put("mender", mender.name());
            said.add(words.of("mender", mender));
        }
        var unit = query.number("unit");
        if (unit != null) {
            where.append(" AND d.unit_id = :unit");
            parameters.put("unit", unit);
        }
        var month = query.day("month");
        if (month != null) {
            where.append(" AND d.month = :month");
            parameters.put("month", month.withDayOfMonth(1));
            said.add(month.toString().substring(0, 7));
        }
        var waiting = ReconciliationWaiting.asked(
                query, ReconciliationWaiting.RESOLUTIONS, ReconciliationWaiting.resolutions(officer));
        if (waiting != null) {
            where.append(" AND d.id IN (SELECT x.difference_id ")
                    .append(waiting)
                    .append(")");
            parameters.put("me", officer.id());
            parameters.put("myUnit", officer.unit().id());
            said.add(words.of("waiting.resolutions"));
        }
        where.append(
                switch (query.word("state") == null ? waiting == null ? "OPEN" : "ALL" : "" + query.word("state")) {
                    case "ALL" -> "";
                    case "EXPLAINED" -> " AND d.gone_on IS NULL AND NOT (" + Differences.OPEN + ")";
                    case "GONE" -> " AND d.gone_on IS NOT NULL";
                    default -> " AND " + Differences.OPEN;
                });
        if (query.word("state") != null) {
            said.add(words.of("filter.state." + (isState(query.word("state")) ? query.word("state") : "OPEN")));
        }
        var totals = sql.sql("SELECT count(*) AS total, coalesce(sum(" + AMOUNT
                        + "), 0)::bigint AS amount FROM reconciliation_difference d" + where)
                .params(parameters)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var rows = sql.sql("SELECT d.*, u.name AS unit, " + Differences.OPEN
                        + " AS open, EXISTS (SELECT 1 FROM reconciliation_resolution x WHERE x.difference_id = d.id"
                        + " AND x.deed <> 'EXPLAIN' AND x.granted IS NULL) AS waits"
                        + " FROM reconciliation_difference d JOIN unit_as_of(:today) u ON u.id = d.unit_id"
                        + where
                        + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query((row, n) -> row(Differences.read(row), row.getString("unit"), row.getBoolean("waits")))
                .list();
        var amount = Yuan.ofFen(totals[1]);
        return Listing.of(rows, totals[0], query).saying(said).summing("amount", amount.plain(), amount.toString());
    }

    static boolean isState(@org.jspecify.annotations.Nullable String state) {
        return java.util.List.of("OPEN", "ALL", "EXPLAINED", "GONE").contains("" + state);
    }

    private Row row(Difference found, String unit, boolean waits) {
        var state = found.isGone() ? "GONE" : !found.open() ? "EXPLAINED" : waits ? "WAITS" : "OPEN";
        return new Row(
                found,
                unit,
                words.kind(found.sides(), found.kind()),
                words.of("mender", found.mender()),
                words.of("filter.state." + state),
                found.isGone() ? "good" : found.open() && !waits ? "warn" : "info");
    }
}
