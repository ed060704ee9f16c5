package cn.mingzhang.unreported;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.sources.ZeroReport;
import cn.mingzhang.sources.ZeroReports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 零报告 laid against what came to light afterwards. */
@Repository
class Suspicions {
    /**
     * Findings that stand in the last run, and problems that the unit did not bring itself: found after its head had signed for the
     * day on which it happened that there was nothing. Where that day is not known, it is a person's to say.
     */
    private static final String ALL = """
              FROM (ZEROS) r CROSS JOIN LATERAL (
                SELECT 'FINDING' AS kind, f.id, replace(f.rule, '_', '-') AS code, f.title, f.id AS finding_id, NULL::bigint AS problem_id,
                       coalesce((SELECT min(p.issued_on) FROM permit p WHERE p.id = ANY (f.permits) AND p.kind <> 'PAYMENT'),
                                j.planning_permit_on, j.construction_permit_on, j.decision_on) AS occurred_on, n.asked_on AS found_on
                  FROM screening_finding f JOIN screening_run n ON n.id = f.first_run LEFT JOIN project j ON j.id = f.project_id
                 WHERE f.unit_id = r.unit_id AND n.asked_on > r.signed_on AND NOT f.discipline
                   AND f.id NOT IN (SELECT finding_id FROM screening_dismissed)
                   AND f.last_run = (SELECT max(id) FROM screening_run WHERE state = 'DONE')
                UNION ALL
                SELECT 'PROBLEM', q.id, q.number, left(q.description, 120), NULL, q.id,
                       coalesce(q.occurred_on, j.planning_permit_on, j.construction_permit_on, j.decision_on), q.found_on
                  FROM problem q LEFT JOIN project j ON j.id = q.project_id
                 WHERE q.responsible_unit_id = r.unit_id AND q.found_on > r.signed_on AND q.source <> 'SELF_INSPECTION'
                   AND q.stage <> 'VOID' AND q.class_group IS DISTINCT FROM 'DU'
                   AND NOT EXISTS (SELECT 1 FROM screening_problem s WHERE s.problem_id = q.id)) l
              LEFT JOIN unreported_judgement u ON u.report_id = r.id AND (u.finding_id = l.finding_id OR u.problem_id = l.problem_id)
              LEFT JOIN problem g ON g.id = u.logged_id
             WHERE (l.occurred_on IS NULL OR l.occurred_on BETWEEN r."from" AND r."to")
            """.replace("ZEROS", ZeroReports.ALL);

    private static final String OPEN = " AND u.id IS NULL";
    private static final String IN_SCOPE = " AND (:everything OR r.unit_id = ANY (:units))";

    private final JdbcClient sql;

    Suspicions(JdbcClient sql) {
        this.sql = sql;
    }

    /** As many rows as wait, for a badge; {@code :units} where the reader sees not every unit. */
    static String waitingRows(boolean everything) {
        return "SELECT 1" + ALL + OPEN + (everything ? "" : " AND r.unit_id = ANY (:units)");
    }

    /** Of these units, the latest first. */
    List<Suspicion> of(Scope scope) {
        return sql.sql(select("") + IN_SCOPE + " ORDER BY l.found_on DESC, l.id, r.id")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Suspicions::read)
                .list();
    }

    /** @param total all that wait, of which the first are the latest */
    record Waiting(long total, List<Suspicion> first) {}

    private record Counted(long total, Suspicion one) {}

    Waiting waiting(Scope scope, int most) {
        var found = sql.sql(select(", count(*) OVER () AS total") + OPEN + IN_SCOPE
                        + " ORDER BY l.found_on DESC, l.id, r.id LIMIT :most")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("most", most)
                .query((row, n) -> new Counted(row.getLong("total"), read(row, n)))
                .list();
        return new Waiting(
                found.isEmpty() ? 0 : found.get(0).total(),
                found.stream().map(Counted::one).toList());
    }

    private static String select(String more) {
        return """
                SELECT r.id AS report, r.round, r.title AS round_title, r.unit_id, r.unit_name, r.scope, r."from", r."to", r.signed_on, r.signer,
                       l.kind, l.id, l.code, l.title, l.occurred_on, l.found_on, u.unreported, u.reason, g.number AS logged,
                       u.officer_name, u.judged_on
                """ + more + ALL;
    }

    private static Suspicion read(ResultSet row, int index) throws SQLException {
        var judged = row.getObject("unreported", Boolean.class);
        return new Suspicion(
                new ZeroReport(
                        row.getLong("report"),
                        row.getString("round"),
                        row.getString("round_title"),
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        row.getString("scope"),
                        row.getObject("from", LocalDate.class),
                        row.getObject("to", LocalDate.class),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("signer")),
                new Later(
                        Later.Kind.valueOf(row.getString("kind")),
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getLong("unit_id"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getObject("found_on", LocalDate.class)),
                judged == null
                        ? null
                        : new Suspicion.Judgement(
                                judged,
                                row.getString("reason"),
                                row.getString("logged"),
                                row.getString("officer_name"),
                                row.getObject("judged_on", LocalDate.class)));
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
