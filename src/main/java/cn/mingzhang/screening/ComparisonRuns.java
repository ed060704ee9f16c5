package cn.mingzhang.screening;

import cn.mingzhang.jobs.Apart;
import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs in SQL. */
@Repository
class ComparisonRuns {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Apart apart;

    ComparisonRuns(JdbcClient sql, JsonMapper json, Apart apart) {
        this.sql = sql;
        this.json = json;
        this.apart = apart;
    }

    long add(LocalDate since, Map<String, String> parameters, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO screening_run (state, since, rule_version, inputs, parameters, counts, failure, officer_id, officer_name,
                               officer_unit, asked_on, asked_at)
                        VALUES ('WAITING', :since, :version, '[]', cast(:parameters AS jsonb), '{}', '', :officer, :name, :unit, :on, :at)
                        RETURNING id
                        """)
                .param("since", since)
                .param("version", RuleData.VERSION)
                .param("parameters", json.writeValueAsString(parameters))
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Nobody else asks at the same time. */
    boolean isOneRunning() {
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('screening_run'))")
                .query((row, n) -> 1)
                .list();
        return sql.sql("SELECT EXISTS (SELECT 1 FROM screening_run WHERE state IN ('WAITING', 'RUNNING'))")
                .query(Boolean.class)
                .single();
    }

    Optional<Run> locked(long id) {
        return sql.sql("SELECT * FROM screening_run WHERE id = ? FOR UPDATE")
                .param(id)
                .query(this::read)
                .optional();
    }

    Optional<Run> find(long id) {
        return sql.sql("SELECT * FROM screening_run WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    List<Run> all() {
        return sql.sql("SELECT * FROM screening_run ORDER BY id DESC")
                .query(this::read)
                .list();
    }

    Optional<Run> last() {
        return sql.sql("SELECT * FROM screening_run WHERE state = 'DONE' ORDER BY id DESC LIMIT 1")
                .query(this::read)
                .optional();
    }

    Optional<Run> before(long id) {
        return sql.sql("SELECT * FROM screening_run WHERE state = 'DONE' AND id < ? ORDER BY id DESC LIMIT 1")
                .param(id)
                .query(this::read)
                .optional();
    }

    void done(long id, List<Run.Input> inputs, Map<String, Integer> counts, Instant at) {
        sql.sql(
                        "UPDATE screening_run SET state = 'DONE', inputs = cast(:inputs AS jsonb), counts = cast(:counts AS jsonb),"
                                + " done_at = :at WHERE id = :id")
                .param("id", id)
                .param("inputs", json.writeValueAsString(inputs))
                .param("counts", json.writeValueAsString(counts))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(long id, String key) {
        sql.sql("UPDATE screening_run SET state = 'FAILED', failure = ? WHERE id = ?")
                .params(key, id)
                .update();
    }

    /** Told apart, so that it is seen meanwhile. */
    void progress(long id, int done, int total) {
        apart.run(() -> sql.sql("INSERT INTO screening_progress (run_id, done, total) VALUES (?, ?, ?)"
                        + " ON CONFLICT (run_id) DO UPDATE SET done = excluded.done, total = excluded.total")
                .params(id, done, total)
                .update());
    }

    record Progress(int done, int total) {}

    Optional<Progress> progress(long id) {
        return sql.sql("SELECT done, total FROM screening_progress WHERE run_id = ?")
                .param(id)
                .query(Progress.class)
                .optional();
    }

    private Run read(ResultSet row, int index) throws SQLException {
        return new Run(
                row.getLong("id"),
                Run.State.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                row.getString("rule_version"),
                json.readValue(row.getString("inputs"), new TypeReference<List<Run.Input>>() {}),
                json.readValue(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                json.readValue(row.getString("counts"), new TypeReference<Map<String, Integer>>() {}),
                row.getString("failure"),
                row.getLong("officer_id"),
                row.getString("officer_name"),
                row.getString("officer_unit"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("done_at", OffsetDateTime.class));
    }
}
