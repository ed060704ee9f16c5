package cn.mingzhang.sources;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 自查报告的期限: each unit of a round that has not reported. */
@Component
class SourceClocks implements Clocks {
    static final String ROUND = "self-inspection";

    /** A round and a unit of it are one matter. */
    private static final long UNITS = 1_000_000;

    private final JdbcClient sql;

    SourceClocks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> kinds() {
        return List.of(ROUND);
    }

    private record Row(long id, String number, long unitId, LocalDate due) {}

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject(SourceHolder.KIND, clock.number()));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return sql.sql("""
                        SELECT s.id, s.number, u.unit_id, s.due_on AS due FROM source s JOIN source_unit u ON u.source_id = s.id
                         WHERE s.kind = 'SELF_INSPECTION' AND s.due_on <= :until
                           AND NOT EXISTS (SELECT 1 FROM source_report r WHERE r.source_id = s.id AND r.unit_id = u.unit_id) ORDER BY s.id, u.unit_id
                        """).param("until", until).query(Row.class).list().stream()
                .map(row -> new Clock(
                        row.id() * UNITS + row.unitId(),
                        row.number(),
                        "/sources/" + row.number(),
                        row.due(),
                        null,
                        row.unitId(),
                        Where.UNIT,
                        Set.of(Post.RECTIFIER)))
                .toList();
    }
}
