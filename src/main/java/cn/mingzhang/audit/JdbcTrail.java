package cn.mingzhang.audit;

import cn.mingzhang.database.Once;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail in PostgreSQL. Seal, digest, block and head are the database's work (V002): nothing here could forge them. */
@Component
class JdbcTrail implements Trail {
    static final String COLUMNS = """
            e.id, coalesce(b.number, 0) AS block, e.happened_at, e.recorded_at, e.actor_id, e.actor_login, e.actor_name,
            e.actor_unit, e.actor_posts, e.deed, e.subject_kind, e.subject_number, e.changes, e.remark
            """;

    private static final String INSERT = """
            INSERT INTO trail_entry (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts, deed,
                                     subject_kind, subject_number, changes, remark)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Clock clock;

    @Autowired
    JdbcTrail(JdbcTemplate batch) {
        this(batch, Clock.systemUTC());
    }

    JdbcTrail(JdbcTemplate batch, Clock clock) {
        this.sql = JdbcClient.create(batch);
        this.batch = batch;
        this.clock = clock;
    }

    /** Mandatory: a deed without a transaction would leave its entry behind when it fails. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            Actor actor, String deed, Subject subject, List<Change> changes, String remark, Instant happenedAt) {
        sql.sql(INSERT)
                .params(columns(new Note(actor, deed, subject, changes, remark, happenedAt)))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(List<Note> notes) {
        batch.batchUpdate(
                INSERT, notes.stream().map(note -> columns(note).toArray()).toList());
    }

    private List<Object> columns(Note note) {
        var actor = note.actor();
        return List.of(
                inDatabase(note.happenedAt()),
                inDatabase(clock.instant()),
                actor.id(),
                actor.login(),
                actor.name(),
                actor.unit(),
                actor.posts(),
                note.deed(),
                note.subject().kind(),
                note.subject().number(),
                Changes.toText(note.changes()),
                note.remark());
    }

    @Override
    public List<TrailEntry> history(Subject subject) {
        return sql.sql("SELECT " + COLUMNS + """
                         FROM trail_entry e LEFT JOIN trail_block b ON b.seal = e.seal
                        WHERE e.subject_kind = ? AND e.subject_number = ?
                        ORDER BY b.number DESC NULLS FIRST, e.id DESC
                        """)
                .params(subject.kind(), subject.number())
                .query(JdbcTrail::entry)
                .list();
    }

    @Override
    public Optional<Sealed> sealOf(Subject subject, String deed) {
        return sql.sql("SELECT b.number AS block, encode(b.digest, 'hex') AS digest" + """
                         FROM trail_entry e JOIN trail_block b ON b.seal = e.seal
                        WHERE e.subject_kind = ? AND e.subject_number = ? AND e.deed = ?
                        ORDER BY b.number DESC LIMIT 1
                        """)
                .params(subject.kind(), subject.number(), deed)
                .query(Sealed.class)
                .optional();
    }

    @Override
    public String headCode() {
        return Once.read(
                "head code",
                () -> sql.sql("SELECT number, digest FROM trail_head")
                        .query((row, n) -> HeadCode.of(row.getLong("number"), row.getBytes("digest")))
                        .single()
                        .toString());
    }

    static TrailEntry entry(ResultSet row, int n) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                row.getLong("block"),
                instant(row, "happened_at"),
                instant(row, "recorded_at"),
                actor(row),
                row.getString("deed"),
                subject(row),
                Changes.fromText(row.getString("changes")),
                row.getString("remark"));
    }

    static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getLong("actor_id"),
                row.getString("actor_login"),
                row.getString("actor_name"),
                row.getString("actor_unit"),
                row.getString("actor_posts"));
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("subject_kind"), row.getString("subject_number"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** PostgreSQL keeps microseconds and would round the rest. */
    static OffsetDateTime inDatabase(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
