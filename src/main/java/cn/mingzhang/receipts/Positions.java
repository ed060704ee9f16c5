package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 应收、减免、已缴 of a project, each a sum of what was written down. */
@Repository
public class Positions {
    private final JdbcClient sql;
    private final ObjectProvider<OwedBefore> before;

    Positions(JdbcClient sql, ObjectProvider<OwedBefore> before) {
        this.sql = sql;
        this.before = before;
    }

    /** What may still be paid on a project: by its assessment here, or else by what it owed at the start. */
    Yuan owed(long projectId) {
        var here = of(projectId);
        var start = before.getIfAvailable();
        return here.assessed().isZero() && start != null ? start.outstanding(projectId) : here.arrears();
    }

    public Position of(long projectId) {
        return sql.sql("""
                        SELECT coalesce((SELECT assessed FROM fee_assessment WHERE project_id = :project AND state = 'IN_FORCE'), 0) AS assessed,
                               coalesce((SELECT reduced FROM fee_assessment WHERE project_id = :project AND state = 'IN_FORCE'), 0) AS reduced,
                               coalesce(sum(e.amount), 0) AS paid,
                               coalesce(sum(e.amount) FILTER (WHERE e.recovery = 'FEE'), 0) AS recovered
                          FROM receipt_entry e WHERE e.project_id = :project
                        """)
                .param("project", projectId)
                .query((row, n) -> new Position(
                        Yuan.ofFen(row.getLong("assessed")),
                        Yuan.ofFen(row.getLong("reduced")),
                        Yuan.ofFen(row.getLong("paid")),
                        Yuan.ofFen(row.getLong("recovered"))))
                .single();
    }
}
