package cn.mingzhang.unreported;

import static java.util.stream.Collectors.groupingBy;

import cn.mingzhang.people.Officer;
import cn.mingzhang.sources.ZeroReports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 零报告 laid against what came to light afterwards. */
@Repository
class Suspicions {
    /** Findings that stand in the last run, and problems that the unit did not bring itself. */
    private static final String LATER = """
            SELECT 'FINDING' AS kind, f.id, replace(f.rule, '_', '-') AS code, f.title, f.unit_id,
                   coalesce((SELECT min(p.issued_on) FROM permit p WHERE p.id = ANY (f.permits) AND p.kind <> 'PAYMENT'),
                            j.planning_permit_on, j.construction_permit_on, j.decision_on) AS occurred_on, r.asked_on AS found_on
              FROM screening_finding f JOIN screening_run r ON r.id = f.first_run LEFT JOIN project j ON j.id = f.project_id
             WHERE f.unit_id = ANY (:units) AND NOT f.discipline AND f.id NOT IN (SELECT finding_id FROM screening_dismissed)
               AND f.last_run = (SELECT max(id) FROM screening_run WHERE state = 'DONE')
            UNION ALL
            SELECT 'PROBLEM', q.id, q.number, left(q.description, 120), q.responsible_unit_id,
                   coalesce(q.occurred_on, j.planning_permit_on, j.construction_permit_on, j.decision_on), q.found_on
              FROM problem q LEFT JOIN project j ON j.id = q.project_id
             WHERE q.responsible_unit_id = ANY (:units) AND q.source <> 'SELF_INSPECTION' AND q.stage <> 'VOID'
               AND q.class_group IS DISTINCT FROM 'DU' AND NOT EXISTS (SELECT 1 FROM screening_problem s WHERE s.problem_id = q.id)
             ORDER BY 7 DESC, 2
            """;

    private final ZeroReports zeros;
    private final JdbcClient sql;

    Suspicions(ZeroReports zeros, JdbcClient sql) {
        this.zeros = zeros;
        this.sql = sql;
    }

    /** Of these units, the latest first. */
    List<Suspicion> of(UnitTest units) {
        var reports = zeros.all().stream()
                .filter(report -> units.covers(report.unitId()))
                .collect(groupingBy(report -> report.unitId()));
        if (reports.isEmpty()) {
            return List.of();
        }
        var judged = judged();
        return sql.sql(LATER).param("units", reports.keySet().toArray(Long[]::new)).query(Later.class).list().stream()
                .flatMap(later -> reports.getOrDefault(later.unitId(), List.of()).stream()
                        .filter(later::contradicts)
                        .map(report -> new Suspicion(report, later, null)))
                .map(one -> new Suspicion(one.report(), one.later(), judged.get(one.key())))
                .toList();
    }

    interface UnitTest {
        boolean covers(long unit);
    }

    private Map<String, Suspicion.Judgement> judged() {
        var judged = new HashMap<String, Suspicion.Judgement>();
        sql.sql("""
                        SELECT j.*, p.number AS logged FROM unreported_judgement j LEFT JOIN problem p ON p.id = j.logged_id
                        """).query(row -> {
            var finding = row.getObject("finding_id", Long.class);
            judged.put(
                    row.getLong("report_id") + "-"
                            + (finding == null
                                    ? Later.Kind.PROBLEM + "-" + row.getLong("problem_id")
                                    : Later.Kind.FINDING + "-" + finding),
                    new Suspicion.Judgement(
                            row.getBoolean("unreported"),
                            row.getString("reason"),
                            row.getString("logged"),
                            row.getString("officer_name"),
                            row.getObject("judged_on", LocalDate.class)));
        });
        return judged;
    }

    /** @return false where somebody has judged already */
    boolean judge(Suspicion one, String reason, @Nullable Long logged, Officer officer, LocalDate on, Instant at) {
        var ofFinding = one.later().kind() == Later.Kind.FINDING;
        return sql.sql("""
                        INSERT INTO unreported_judgement (report_id, finding_id, problem_id, unreported, reason, logged_id, officer_id,
                               officer_name, judged_on, recorded_at)
                        VALUES (:report, :finding, :problem, :unreported, :reason, :logged, :officer, :name, :on, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("report", one.report().id())
                        .param("finding", ofFinding ? one.later().id() : null, java.sql.Types.BIGINT)
                        .param("problem", ofFinding ? null : one.later().id(), java.sql.Types.BIGINT)
                        .param("unreported", logged != null)
                        .param("reason", reason)
                        .param("logged", logged, java.sql.Types.BIGINT)
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
