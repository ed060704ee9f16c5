package cn.mingzhang.screening;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the runs found, written. */
@Repository
class FindingBook {
    private final JdbcClient sql;
    private final JdbcTemplate template;
    private final JsonMapper json;

    FindingBook(JdbcClient sql, JdbcTemplate template, JsonMapper json) {
        this.sql = sql;
        this.template = template;
        this.json = json;
    }

    /** Known ones are seen again with what they look like now. */
    void store(long run, Collection<Finding> found) {
        var once = new LinkedHashMap<String, Finding>();
        found.forEach(finding -> once.putIfAbsent(finding.key(), finding));
        template.batchUpdate("""
                INSERT INTO screening_finding (key, rule, seriousness, discipline, first_run, last_run, unit_id, division_code, project_id,
                       title, developer, permits, authorities, said, problem_class)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? AS jsonb), ?)
                ON CONFLICT (key) DO UPDATE SET last_run = excluded.last_run, unit_id = excluded.unit_id,
                       project_id = excluded.project_id, title = excluded.title, developer = excluded.developer,
                       permits = excluded.permits, authorities = excluded.authorities, said = excluded.said, problem_class = excluded.problem_class
                """, once.values(), 1000, (statement, finding) -> {
            var rule = finding.rule();
            statement.setString(1, finding.key());
            statement.setString(2, rule.name());
            statement.setString(3, rule.seriousness().name());
            statement.setBoolean(4, rule.isLead());
            statement.setLong(5, run);
            statement.setLong(6, run);
            statement.setLong(7, finding.unitId());
            statement.setString(8, finding.divisionCode());
            statement.setObject(9, finding.projectId(), java.sql.Types.BIGINT);
            statement.setString(10, finding.title());
            statement.setString(11, finding.developer());
            statement.setArray(
                    12,
                    statement
                            .getConnection()
                            .createArrayOf("bigint", finding.permits().toArray()));
            statement.setArray(
                    13,
                    statement
                            .getConnection()
                            .createArrayOf("text", finding.authorities().toArray()));
            statement.setString(14, json.writeValueAsString(finding.said()));
            statement.setString(15, finding.problemClass());
        });
        sql.sql(
                        "INSERT INTO screening_sighting (run_id, finding_id) SELECT last_run, id FROM screening_finding WHERE last_run = ?")
                .param(run)
                .update();
    }

    record Question(long permit, long unit, List<String> questions) {}

    void store(long run, Collection<Question> questions, LocalDate today) {
        template.batchUpdate(
                "INSERT INTO screening_question (run_id, permit_id, unit_id, questions) VALUES (?, ?, ?, ?)",
                questions,
                1000,
                (statement, question) -> {
                    statement.setLong(1, run);
                    statement.setLong(2, question.permit());
                    statement.setLong(3, question.unit());
                    statement.setArray(
                            4,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", question.questions().toArray()));
                });
    }

    /** @param before how many of what the run before it had seen */
    record Seen(long run, int findings, int fresh, int before) {
        static final Seen NOTHING = new Seen(0, 0, 0, 0);

        int still() {
            return findings - fresh;
        }

        int gone() {
            return before - still();
        }
    }

    /** By run, what one may know of: a lead is not even counted for who does not see leads. */
    Map<Long, Seen> seen(boolean leads) {
        return sql.sql("""
                        WITH counted AS (
                            SELECT r.id, count(f.id)::int AS findings, (count(f.id) FILTER (WHERE p.finding_id IS NULL))::int AS fresh
                              FROM (SELECT id, lag(id) OVER (ORDER BY id) AS before FROM screening_run WHERE state = 'DONE') r
                              LEFT JOIN screening_sighting s ON s.run_id = r.id
                              LEFT JOIN screening_finding f ON f.id = s.finding_id AND (:leads OR NOT f.discipline)
                              LEFT JOIN screening_sighting p ON p.run_id = r.before AND p.finding_id = f.id
                             GROUP BY r.id)
                        SELECT id AS run, findings, fresh, coalesce(lag(findings) OVER (ORDER BY id), 0) AS before FROM counted
                        """).param("leads", leads).query(Seen.class).list().stream()
                .collect(toMap(Seen::run, seen -> seen));
    }

    record Difference(int fresh, int gone, int still) {}

    /** Against the last run before it. */
    Difference difference(long run) {
        return sql.sql("""
                        WITH before AS (SELECT max(id) AS id FROM screening_run WHERE state = 'DONE' AND id < :run),
                             now AS (SELECT finding_id FROM screening_sighting WHERE run_id = :run),
                             past AS (SELECT finding_id FROM screening_sighting WHERE run_id = (SELECT id FROM before))
                        SELECT (SELECT count(*) FROM now WHERE finding_id NOT IN (SELECT finding_id FROM past))::int AS fresh,
                               (SELECT count(*) FROM past WHERE finding_id NOT IN (SELECT finding_id FROM now))::int AS gone,
                               (SELECT count(*) FROM now WHERE finding_id IN (SELECT finding_id FROM past))::int AS still
                        """).param("run", run).query(Difference.class).single();
    }
}
