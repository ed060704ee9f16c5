package cn.mingzhang.checkup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** So many units with one cause within so many months propose a systemic problem; dismissed, it stays so while its units are the same. */
@Component
@Order(2)
class SystemicStep implements CheckupWork.NightStep {
    private final JdbcClient sql;

    SystemicStep(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void run(long runId, LocalDate asOf, Map<String, Integer> terms) {
        var parameters = new HashMap<String, Object>(terms);
        parameters.put("today", asOf);
        parameters.put("run", runId);
        sql.sql("""
                INSERT INTO systemic_proposal AS s (code, units, problems, trait, state, first_on, run_id)
                SELECT c.code, array_agg(DISTINCT p.responsible_unit_id ORDER BY p.responsible_unit_id), array_agg(p.id ORDER BY p.id),
                       string_agg(DISTINCT p.responsible_unit_id::text, ',' ORDER BY p.responsible_unit_id::text), 'OPEN', :today, :run
                  FROM problem_cause c JOIN problem p ON p.id = c.problem_id
                 WHERE NOT EXISTS (SELECT 1 FROM problem_cause l WHERE l.problem_id = c.problem_id AND l.id > c.id)
                   AND p.stage NOT IN ('DRAFT', 'VOID') AND p.responsible_unit_id IS NOT NULL
                   AND p.found_on >= :today - make_interval(months => :SYSTEMIC_MONTHS)
                   AND NOT EXISTS (SELECT 1 FROM systemic_proposal t WHERE t.problem_id = p.id)
                 GROUP BY c.code HAVING count(DISTINCT p.responsible_unit_id) >= :SYSTEMIC_UNITS
                ON CONFLICT (code) DO UPDATE SET units = EXCLUDED.units, problems = EXCLUDED.problems, trait = EXCLUDED.trait,
                   run_id = EXCLUDED.run_id, gone_on = NULL,
                   state = CASE WHEN s.trait = EXCLUDED.trait OR s.state = 'TURNED' THEN s.state ELSE 'OPEN' END,
                   asked_by = CASE WHEN s.trait = EXCLUDED.trait THEN s.asked_by END
                """).params(parameters).update();
        sql.sql("UPDATE systemic_proposal SET gone_on = :today WHERE run_id <> :run AND gone_on IS NULL")
                .params(parameters)
                .update();
    }
}
