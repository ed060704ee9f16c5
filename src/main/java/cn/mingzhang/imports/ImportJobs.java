package cn.mingzhang.imports;

import cn.mingzhang.imports.ImportJob.State;
import cn.mingzhang.jobs.Apart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports in SQL. */
@Repository
class ImportJobs {
    private static final String JOB = """
            SELECT j.id, j.kind, j.officer_id, j.state, j.file_id, f.name AS file_name, f.sha256, j.made_on, j.adds, j.changes,
                   j.skips, j.refusals, j.failure, j.version, j.applied_on, j.undone_on, j.layout::text AS layout
              FROM import_job j JOIN import_file f ON f.id = j.file_id
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Apart apart;

    ImportJobs(JdbcClient sql, JsonMapper json, Apart apart) {
        this.sql = sql;
        this.json = json;
        this.apart = apart;
    }

    long file(String name, String sha256, byte[] content, Instant at) {
        return sql.sql("""
                        INSERT INTO import_file (name, sha256, size, content, recorded_at)
                        VALUES (:name, :sha256, :size, :content, :at) RETURNING id
                        """)
                .param("name", name)
                .param("sha256", sha256)
                .param("size", content.length)
                .param("content", content)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    byte[] content(long file) {
        return sql.sql("SELECT content FROM import_file WHERE id = :id")
                .param("id", file)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    long add(String kind, long file, long officer, State state, @Nullable String layout, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO import_job (kind, file_id, officer_id, made_on, recorded_at, state, layout, adds, changes,
                                                skips, refusals, failure, version)
                        VALUES (:kind, :file, :officer, :on, :at, :state, cast(:layout AS jsonb), 0, 0, 0, 0, '', 0) RETURNING id
                        """)
                .param("kind", kind)
                .param("file", file)
                .param("officer", officer)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("state", state.name())
                .param("layout", layout)
                .query(Long.class)
                .single();
    }

    Optional<ImportJob> find(long id) {
        return sql.sql(JOB + " WHERE j.id = :id")
                .param("id", id)
                .query(ImportJob.class)
                .optional();
    }

    /** Held until the transaction ends: of two nodes or two clicks the second finds what the first made of it. */
    Optional<ImportJob> locked(long id) {
        return sql.sql(JOB + " WHERE j.id = :id FOR UPDATE OF j")
                .param("id", id)
                .query(ImportJob.class)
                .optional();
    }

    List<ImportJob> of(long officer) {
        return sql.sql(JOB + " WHERE j.officer_id = :officer ORDER BY j.id DESC LIMIT 500")
                .param("officer", officer)
                .query(ImportJob.class)
                .list();
    }

    void become(long id, State state, String failure) {
        sql.sql("UPDATE import_job SET state = :state, failure = :failure, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    void layOut(long id, String layout) {
        sql.sql("UPDATE import_job SET layout = cast(:layout AS jsonb) WHERE id = :id")
                .param("layout", layout)
                .param("id", id)
                .update();
    }

    /** Counted from the rows themselves. */
    void count(long id) {
        sql.sql("""
                        UPDATE import_job j SET adds = n.adds, changes = n.changes, skips = n.skips, refusals = n.refusals
                          FROM (SELECT count(*) FILTER (WHERE outcome = 'ADD') AS adds,
                                       count(*) FILTER (WHERE outcome = 'CHANGE') AS changes,
                                       count(*) FILTER (WHERE outcome IN ('SKIP', 'NO_RIGHT')) AS skips,
                                       count(*) FILTER (WHERE outcome IN ('REFUSE', 'CONFLICT')) AS refusals
                                  FROM import_row WHERE job_id = :id) n
                         WHERE j.id = :id
                        """).param("id", id).update();
    }

    void applied(long id, LocalDate on, Instant at) {
        sql.sql("UPDATE import_job SET applied_on = :on, applied_at = :at WHERE id = :id")
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void undone(long id, LocalDate on) {
        sql.sql("UPDATE import_job SET undone_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void forgetRows(long id) {
        sql.sql("DELETE FROM import_row WHERE job_id = :id").param("id", id).update();
    }

    /** Rows after a row, in order; all outcomes where none is named. */
    List<ImportRow> rows(long id, Collection<Outcome> outcomes, int after, int limit) {
        return sql.sql("""
                        SELECT row, outcome, number, version, cells::text AS cells, changes::text AS changes, errors::text AS errors
                          FROM import_row WHERE job_id = :id AND row > :after AND outcome = ANY (:outcomes)
                         ORDER BY row LIMIT :limit
                        """)
                .param("id", id)
                .param("after", after)
                .param("outcomes", outcomes.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new ImportRow(
                        row.getInt("row"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("number"),
                        row.getLong("version"),
                        json.readValue(row.getString("cells"), new TypeReference<>() {}),
                        json.readValue(row.getString("changes"), new TypeReference<>() {}),
                        json.readValue(row.getString("errors"), new TypeReference<>() {})))
                .list();
    }

    /** Seen by others at once, whatever becomes of the work itself. */
    void progress(long id, int done, int total) {
        apart.run(() -> sql.sql("""
                        INSERT INTO import_progress (job_id, done, total) VALUES (:id, :done, :total)
                        ON CONFLICT (job_id) DO UPDATE SET done = excluded.done, total = excluded.total
                        """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .update());
    }

    record Progress(int done, int total) {
        public int share() {
            return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
        }
    }

    Progress progress(long id) {
        return sql.sql("SELECT done, total FROM import_progress WHERE job_id = :id")
                .param("id", id)
                .query(Progress.class)
                .optional()
                .orElse(new Progress(0, 0));
    }
}
