package cn.mingzhang.screening;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.money.Yuan;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 减免 by project: what was let off by the assessment in force, and by older decisions. */
@Repository
class Reductions {
    private static final String ALL = """
            SELECT project_id AS project, sum(reduced)::bigint AS fen FROM (
                SELECT project_id, reduced FROM fee_assessment WHERE state = 'IN_FORCE'
                UNION ALL SELECT project_id, reduced FROM fee_past_decision) r
             GROUP BY project_id HAVING sum(reduced) > 0
            """;

    private final JdbcClient sql;

    Reductions(JdbcClient sql) {
        this.sql = sql;
    }

    private record Reduced(long project, long fen) {}

    Map<Long, Yuan> all() {
        return sql.sql(ALL).query(Reduced.class).list().stream()
                .collect(toMap(Reduced::project, one -> Yuan.ofFen(one.fen())));
    }
}
