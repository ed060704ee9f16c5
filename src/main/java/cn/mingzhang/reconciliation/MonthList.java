package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 各单位各月: what the three say, how much of it differs, and whether it is closed. */
@Repository
class MonthList {
    static final Sorts SORTS = Sorts.first("month", "t.month", true)
            .and("unit", "d.ordinal")
            .and("ledger", "t.ledger")
            .and("tax", "t.tax")
            .and("treasury", "t.treasury")
            .and("open", "t.open")
            .tie("t.unit_id");

    private static final String FROM = """
              FROM (SELECT unit_id, month, sum(ledger)::bigint AS ledger, sum(tax)::bigint AS tax, sum(treasury)::bigint AS treasury,
                           sum(open)::bigint AS open, bool_or(has_tax) AS has_tax, bool_or(has_treasury) AS has_treasury
                      FROM (SELECT r.unit_id, r.booked_month AS month, r.amount AS ledger, 0 AS tax, 0 AS treasury, 0 AS open,
                                   false AS has_tax, false AS has_treasury
                              FROM receipt r WHERE NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID')
                            UNION ALL
                            SELECT s.unit_id, s.month, 0, CASE WHEN s.source = 'TAX' THEN coalesce(l.amount, 0) ELSE 0 END,
                                   CASE WHEN s.source = 'TREASURY' THEN coalesce(l.amount, 0) ELSE 0 END, 0, s.source = 'TAX', s.source = 'TREASURY'
                              FROM remittance_statement s LEFT JOIN remittance_line l ON l.statement_id = s.id
                             WHERE NOT EXISTS (SELECT 1 FROM remittance_withdrawal w WHERE w.statement_id = s.id)
                            UNION ALL
                            SELECT d.unit_id, d.month, 0, 0, 0, 1, false, false FROM reconciliation_difference d WHERE OPEN
                            UNION ALL
                            SELECT m.unit_id, m.month, 0, 0, 0, 0, false, false FROM month_close m) x
                     GROUP BY unit_id, month) t
              JOIN unit_as_of(:today) u ON u.id = t.unit_id JOIN division d ON d.code = u.division_code
              LEFT JOIN closed_month c ON c.unit_id = t.unit_id AND c.month = t.month
              LEFT JOIN LATERAL (SELECT s.side FROM month_close m JOIN month_close_signature s ON s.close_id = m.id
                                  WHERE m.unit_id = t.unit_id AND m.month = t.month
                                    AND NOT EXISTS (SELECT 1 FROM month_reopening r WHERE r.close_id = m.id)
                                    AND NOT EXISTS (SELECT 1 FROM month_close n WHERE n.unit_id = m.unit_id AND n.month = m.month AND n.round > m.round)
                                  LIMIT 1) g ON c.unit_id IS NULL
            """.replace("OPEN", Differences.OPEN);

    private final JdbcClient sql;
    private final Registry registry;
    private final ReconciliationWords words;
    private final OfficeClock clock;

    MonthList(JdbcClient sql, Registry registry, ReconciliationWords words, OfficeClock clock) {
        this.sql = sql;
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            long unitId,
            String unit,
            LocalDate month,
            long ledger,
            long tax,
            long treasury,
            boolean hasTax,
            boolean hasTreasury,
            long open,
            boolean closed,
            @Nullable String signed) {

        public String href() {
            return "/fees/reconciliation/" + unitId + "/" + month.toString().substring(0, 7);
        }

        public String name() {
            return month.toString().substring(0, 7);
        }

        public Yuan ledgerYuan() {
            return Yuan.ofFen(ledger);
        }

        public Yuan taxYuan() {
            return Yuan.ofFen(tax);
        }

        public Yuan treasuryYuan() {
            return Yuan.ofFen(treasury);
        }

        /** Before the tax offices collected there is no list of theirs to come. */
        public String taxMissingKey() {
            return YearMonth.from(month).isBefore(MonthDesk.TAX_SINCE) ? "facts.none" : "reconciliation.none";
        }

        public String stateKey() {
            return "reconciliation.state." + (closed ? "CLOSED" : signed == null ? "OPEN" : "SIGNED_" + signed);
        }

        public String tone() {
            return closed ? "good" : signed == null ? "neutral" : "info";
        }
    }

    private record Totals(long total, long ledger, long tax, long treasury, long open) {}

    Listing<Row> page(ListQuery query, Scope scope, Officer officer) {
        var said = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("today", clock.today());
        var where = new StringBuilder(" WHERE (:everything OR t.unit_id = ANY (:units))");
        var unit = query.number("unit");
        if (unit != null) {
            where.append(" AND t.unit_id = :unit");
            parameters.put("unit", unit);
            registry.civilDefenseUnits(clock.today()).stream()
                    .filter(one -> one.id() == unit)
                    .forEach(one -> said.add(one.name()));
        }
        var year = query.number("year");
        if (year != null && year > 1900 && year < 3000) {
            where.append(" AND t.month >= make_date(:year, 1, 1) AND t.month < make_date(:year + 1, 1, 1)");
            parameters.put("year", year.intValue());
            said.add("" + year);
        }
        if ("OPEN".equals(query.word("state"))) {
            where.append(" AND c.unit_id IS NULL");
            said.add(words.of("state.OPEN"));
        } else if ("CLOSED".equals(query.word("state"))) {
            where.append(" AND c.unit_id IS NOT NULL");
            said.add(words.of("state.CLOSED"));
        }
        var waiting =
                ReconciliationWaiting.asked(query, ReconciliationWaiting.MONTHS, ReconciliationWaiting.months(officer));
        if (waiting != null) {
            where.append(" AND (t.unit_id, t.month) IN (SELECT c.unit_id, c.month ")
                    .append(waiting)
                    .append(")");
            parameters.put("myUnit", officer.unit().id());
            said.add(words.of("waiting.months"));
        }
        var totals = sql.sql(
                        "SELECT count(*) AS total, coalesce(sum(t.ledger), 0)::bigint AS ledger, coalesce(sum(t.tax), 0)::bigint AS tax,"
                                + " coalesce(sum(t.treasury), 0)::bigint AS treasury, coalesce(sum(t.open), 0)::bigint AS open"
                                + FROM + where)
                .params(parameters)
                .query(Totals.class)
                .single();
        var rows = sql.sql(
                        "SELECT t.unit_id, u.name AS unit, t.month, t.ledger, t.tax, t.treasury, t.has_tax, t.has_treasury, t.open,"
                                + " c.unit_id IS NOT NULL AS closed, g.side AS signed" + FROM + where + " ORDER BY "
                                + query.orderBy()
                                + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Row.class)
                .list();
        return sum(
                sum(
                        sum(Listing.of(rows, totals.total(), query).saying(said), "ledger", totals.ledger()),
                        "tax",
                        totals.tax()),
                "treasury",
                totals.treasury());
    }

    private static Listing<Row> sum(Listing<Row> listing, String column, long fen) {
        return listing.summing(column, Yuan.ofFen(fen).plain(), Yuan.ofFen(fen).toString());
    }
}
