package cn.mingzhang.checkup;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies what shows that a project was checked, so that the coverage of 100,000 projects is read and not reckoned. */
@Component
@Order(1)
class CoverageStep implements CheckupWork.NightStep {
    private final JdbcClient sql;

    CoverageStep(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void run(long runId, LocalDate asOf, Map<String, Integer> terms) {
        for (var kind : CheckKind.values()) {
            sql.sql("""
                    INSERT INTO project_checked (kind, record_id, project_id, checked_on, officer_name, unit_name)
                    SELECT '%s', r.id, r.project_id, r.checked_on, coalesce(r.officer, ''), coalesce(r.unit, '')
                      FROM (%s) AS r (id, project_id, checked_on, officer, unit)
                     WHERE r.project_id IS NOT NULL AND r.checked_on IS NOT NULL ON CONFLICT DO NOTHING
                    """.formatted(kind, kind.records())).update();
        }
    }
}
