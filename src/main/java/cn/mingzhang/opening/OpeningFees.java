package cn.mingzhang.opening;

import cn.mingzhang.arrears.OpeningBalances;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import cn.mingzhang.receipts.OwedBefore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 期初欠缴 for the totals of the fees. */
@Component
class OpeningFees implements OpeningBalances, OwedBefore {
    private final JdbcClient sql;

    OpeningFees(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Sum within(Scope scope, @Nullable Long unit) {
        var href = "/opening?kind=BALANCE&state=CONFIRMED" + (unit == null ? "" : "&unit=" + unit);
        return sql.sql("""
                        SELECT count(*) AS entries, coalesce(sum(e.assessed), 0) AS assessed, coalesce(sum(e.reduced), 0) AS reduced,
                               coalesce(sum(e.paid), 0) AS paid, coalesce(sum(m.received), 0) AS received,
                               coalesce(sum(greatest(e.assessed - e.reduced - e.paid - m.received, 0)), 0) AS outstanding
                          FROM opening_entry e
                          LEFT JOIN LATERAL (SELECT coalesce(sum(r.amount), 0) AS received FROM receipt_entry r
                                              WHERE r.project_id = e.project_id) m ON true
                         WHERE e.kind = 'BALANCE' AND e.state = 'CONFIRMED' AND (:everything OR e.unit_id = ANY (:units))
                           AND (:unit = -1 OR e.unit_id = :unit)
                           AND NOT EXISTS (SELECT 1 FROM fee_assessment a WHERE a.project_id = e.project_id AND a.state = 'IN_FORCE')
                        """)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("unit", unit == null ? -1L : unit)
                .query((row, n) -> new Sum(
                        row.getLong("entries"),
                        Yuan.ofFen(row.getLong("assessed")),
                        Yuan.ofFen(row.getLong("reduced")),
                        Yuan.ofFen(row.getLong("paid")),
                        Yuan.ofFen(row.getLong("received")),
                        Yuan.ofFen(row.getLong("outstanding")),
                        href))
                .single();
    }

    @Override
    public Yuan outstanding(long projectId) {
        return sql.sql("""
                        SELECT coalesce(sum(greatest(e.assessed - e.reduced - e.paid
                                   - (SELECT coalesce(sum(r.amount), 0) FROM receipt_entry r WHERE r.project_id = :project), 0)), 0)
                          FROM opening_entry e WHERE e.kind = 'BALANCE' AND e.state = 'CONFIRMED' AND e.project_id = :project
                           AND NOT EXISTS (SELECT 1 FROM fee_assessment a WHERE a.project_id = :project AND a.state = 'IN_FORCE')
                        """)
                .param("project", projectId)
                .query((row, n) -> Yuan.ofFen(row.getLong(1)))
                .single();
    }
}
