package cn.mingzhang.undo;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Small deeds as they were done; written by whoever shows a form, so that a replay or a job leaves none. */
@Repository
public class SmallDeeds {
    /** The deed of this request, for the notice on the next page. */
    static final String OFFERED = SmallDeeds.class.getName();

    private static final int SHOWN = 100;

    private static final String ALL = """
            SELECT d.id, d.kind, d.subject_kind, d.subject_number, d.part, d.signatures, d.before_state, d.after_state, d.href,
                   d.officer_id, d.done_at, u.undone_at
              FROM small_deed d LEFT JOIN small_deed_undone u ON u.deed_id = d.id WHERE
            """;

    private final JdbcClient sql;
    private final OfficeClock clock;

    SmallDeeds(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the transaction of the deed. */
    public void done(
            String kind,
            Subject subject,
            String part,
            int signatures,
            String before,
            String after,
            String href,
            Officer officer) {
        if (hours().isZero()) {
            return;
        }
        var id = sql.sql("""
                        INSERT INTO small_deed (kind, subject_kind, subject_number, part, signatures, before_state, after_state, href, officer_id, done_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(
                        kind,
                        subject.kind(),
                        subject.number(),
                        part,
                        signatures,
                        before,
                        after,
                        href,
                        officer.id(),
                        now())
                .query(Long.class)
                .single();
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(OFFERED, id, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** How long it stays possible; none where the office does not want it. */
    Duration hours() {
        return Duration.ofHours(
                sql.sql("SELECT value::int FROM office_parameter WHERE name = 'UNDO_HOURS' AND valid_from <= ?"
                                + " ORDER BY valid_from DESC LIMIT 1")
                        .param(clock.today())
                        .query(Integer.class)
                        .single());
    }

    /** His own only; another's is not found. */
    Optional<SmallDeed> find(long id, Officer officer) {
        return sql.sql(ALL + "d.id = ? AND d.officer_id = ?")
                .params(id, officer.id())
                .query(SmallDeeds::deed)
                .optional();
    }

    List<SmallDeed> since(Instant from, Officer officer) {
        return sql.sql(ALL + "d.officer_id = ? AND d.done_at >= ? ORDER BY d.id DESC LIMIT " + SHOWN)
                .params(officer.id(), from.atOffset(ZoneOffset.UTC))
                .query(SmallDeeds::deed)
                .list();
    }

    /** Once. */
    void undone(SmallDeed deed, Officer officer) {
        try {
            sql.sql("INSERT INTO small_deed_undone (deed_id, officer_id, officer_name, undone_at) VALUES (?, ?, ?, ?)")
                    .params(deed.id(), officer.id(), officer.name(), now())
                    .update();
        } catch (DuplicateKeyException before) {
            throw new NotUndone(NotUndone.Why.UNDONE);
        }
    }

    /** Whether what this part records was undone. */
    public boolean isUndone(String kind, String part) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM small_deed d JOIN small_deed_undone u ON u.deed_id = d.id"
                        + " WHERE d.kind = ? AND d.part = ?)")
                .params(kind, part)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private static SmallDeed deed(ResultSet row, int n) throws SQLException {
        return new SmallDeed(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject_kind"),
                row.getString("subject_number"),
                row.getString("part"),
                row.getInt("signatures"),
                row.getString("before_state"),
                row.getString("after_state"),
                row.getString("href"),
                row.getLong("officer_id"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("undone_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
