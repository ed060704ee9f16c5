package cn.mingzhang.dashboard;

import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a leader looked last. It is all that looking at this page writes. */
@Component
class LastLook {
    private final JdbcClient sql;

    LastLook(JdbcClient sql) {
        this.sql = sql;
    }

    /** The day of the visit before today's; null for who comes for the first time. */
    @Nullable
    LocalDate before(Officer officer, LocalDate today) {
        return sql.sql("""
                        WITH seen AS (INSERT INTO dashboard_visit (officer_id, visited_on) VALUES (:officer, :today) ON CONFLICT DO NOTHING)
                        SELECT max(visited_on) FROM dashboard_visit WHERE officer_id = :officer AND visited_on < :today
                        """)
                .param("officer", officer.id())
                .param("today", today)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }
}
