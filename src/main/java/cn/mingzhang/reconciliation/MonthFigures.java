package cn.mingzhang.reconciliation;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The figures of a unit's month, from what can only be added to: whatever comes later leaves them as they are. 期末未分配 = 期初 +
 * 收款 − 分配 − 退款 − 作废.
 */
@Repository
class MonthFigures {
    private static final String SQL = """
            WITH books AS (
                SELECT r.id, r.amount, r.booked_month, r.booked_month > date_trunc('month', r.voucher_on) AS correction
                  FROM receipt r WHERE r.unit_id = :unit AND r.booked_month <= :month),
            moves AS (
                SELECT e.kind, e.amount, e.recovery, date_trunc('month', greatest(e.entered_on, r.booked_month))::date AS month
                  FROM receipt r JOIN receipt_entry e ON e.receipt_id = r.id
                 WHERE r.unit_id = :unit AND e.entered_on < :month::date + interval '1 month' AND r.booked_month <= :month)
            SELECT coalesce((SELECT sum(amount) FROM books WHERE booked_month < :month), 0)
                   - coalesce((SELECT sum(amount) FROM moves WHERE month < :month), 0) AS opening,
                   (SELECT count(*) FROM books WHERE booked_month = :month) AS "receivedRows",
                   coalesce((SELECT sum(amount) FROM books WHERE booked_month = :month), 0) AS received,
                   (SELECT count(*) FROM books WHERE booked_month = :month AND correction) AS "correctionRows",
                   coalesce((SELECT sum(amount) FROM books WHERE booked_month = :month AND correction), 0) AS corrections,
                   coalesce((SELECT sum(amount) FROM moves WHERE month = :month AND kind = 'ALLOCATION' AND recovery IS NULL), 0) AS ordinary,
                   coalesce((SELECT sum(amount) FROM moves WHERE month = :month AND kind = 'ALLOCATION' AND recovery = 'FEE'), 0) AS recovered,
                   coalesce((SELECT sum(amount) FROM moves WHERE month = :month AND kind = 'ALLOCATION' AND recovery = 'LOSS'), 0) AS loss,
                   coalesce((SELECT sum(amount) FROM moves WHERE month = :month AND kind = 'REFUND'), 0) AS refunded,
                   coalesce((SELECT sum(amount) FROM moves WHERE month = :month AND kind = 'VOID'), 0) AS annulled,
                   coalesce((SELECT sum(amount) FROM books), 0) - coalesce((SELECT sum(amount) FROM moves), 0) AS closing,
                   assessed.*, lists.*, differences.*
              FROM (SELECT coalesce(sum(a.assessed), 0) AS assessed, coalesce(sum(a.reduced), 0) AS reduced, coalesce(sum(a.payable), 0) AS payable
                      FROM fee_assessment a JOIN project p ON p.id = a.project_id
                     WHERE p.unit_id = :unit AND a.state IN ('IN_FORCE', 'REPLACED')
                       AND a.answered_on >= :month AND a.answered_on < :month::date + interval '1 month') assessed,
                   (SELECT count(l.id) FILTER (WHERE s.source = 'TAX') AS "taxRows", coalesce(sum(l.amount) FILTER (WHERE s.source = 'TAX'), 0) AS tax,
                           count(l.id) FILTER (WHERE s.source = 'TREASURY') AS "treasuryRows",
                           coalesce(sum(l.amount) FILTER (WHERE s.source = 'TREASURY'), 0) AS treasury
                      FROM remittance_statement s JOIN remittance_line l ON l.statement_id = s.id
                     WHERE s.unit_id = :unit AND s.month = :month
                       AND NOT EXISTS (SELECT 1 FROM remittance_withdrawal w WHERE w.statement_id = s.id)) lists,
                   (SELECT count(*) AS "explainedRows" FROM reconciliation_difference d JOIN reconciliation_resolution x ON x.difference_id = d.id
                     WHERE d.unit_id = :unit AND d.month = :month AND x.deed = 'EXPLAIN') differences
            """;

    /** In the order in which they are shown and signed. */
    static final List<String> NAMES = List.of(
            "assessed",
            "reduced",
            "payable",
            "opening",
            "receivedRows",
            "received",
            "correctionRows",
            "corrections",
            "ordinary",
            "recovered",
            "loss",
            "refunded",
            "annulled",
            "closing",
            "taxRows",
            "tax",
            "treasuryRows",
            "treasury",
            "explainedRows");

    /** As they are shown, three in a row: what is compared, where the money went, what was assessed. */
    static final Map<String, List<String>> GROUPS = groups();

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("compared", List.of("received", "tax", "treasury", "receivedRows", "taxRows", "treasuryRows"));
        groups.put("books", List.of("opening", "ordinary", "recovered", "loss", "refunded", "annulled", "closing"));
        groups.put(
                "assessed",
                List.of("assessed", "reduced", "payable", "corrections", "correctionRows", "explainedRows"));
        return groups;
    }

    private final JdbcClient sql;

    MonthFigures(JdbcClient sql) {
        this.sql = sql;
    }

    Figures of(long unit, YearMonth month) {
        return sql.sql(SQL)
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query((row, n) -> {
                    var values = new LinkedHashMap<String, Long>();
                    for (var name : NAMES) {
                        values.put(name, row.getLong(name));
                    }
                    return new Figures(values);
                })
                .single();
    }
}
