package cn.mingzhang.inbox;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One's own notices in SQL; nobody reads another's. */
@Repository
class Notices {
    static final Sorts SORTS = Sorts.first("last", "n.last_on", true)
            .and("due", "n.due_on")
            .and("number", "n.number")
            .and("kind", "n.kind")
            .tie("n.id");

    /** Of {@code notice n}: his, and not muted. */
    private static final String MINE = "n.officer_id = :me AND NOT " + muted("n");

    /** As rows for the badge. */
    static final String UNREAD =
            "SELECT 1 FROM notice n WHERE " + MINE + " AND n.read_at IS NULL AND n.over_on IS NULL";

    /** Of a notice so named: a reminder of a kind that its reader does not want. What is overdue is never muted. */
    static String muted(String notice) {
        return ("(%1$s.stage = 'REMIND' AND EXISTS (SELECT 1 FROM notice_choice c"
                        + " WHERE c.officer_id = %1$s.officer_id AND c.kind = %1$s.kind AND c.muted))")
                .formatted(notice);
    }

    private final JdbcClient sql;

    Notices(JdbcClient sql) {
        this.sql = sql;
    }

    record Notice(
            long id,
            String kind,
            String number,
            String href,
            LocalDate dueOn,
            Occasion.Stage stage,
            Reason reason,
            @Nullable String post,
            @Nullable String standsFor,
            int times,
            LocalDate lastOn,
            boolean read,
            @Nullable LocalDate overOn) {}

    long total(InboxFilter filter, Officer officer) {
        return sql.sql("SELECT count(*) FROM notice n" + filter.where(MINE))
                .params(filter.parameters())
                .param("me", officer.id())
                .query(Long.class)
                .single();
    }

    List<Notice> page(ListQuery query, InboxFilter filter, Officer officer) {
        return sql.sql(
                        "SELECT n.id, n.kind, n.number, n.href, n.due_on, n.stage, n.reason, n.post, n.stands_for, n.times, n.last_on,"
                                + " n.read_at IS NOT NULL AS read, n.over_on FROM notice n" + filter.where(MINE)
                                + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("me", officer.id())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Notice.class)
                .list();
    }

    /** @param id null for all that are unread; false where there was none */
    @Transactional
    boolean read(@Nullable Long id, Officer officer, java.time.Instant at) {
        return sql.sql("UPDATE notice n SET read_at = coalesce(n.read_at, :at) WHERE n.officer_id = :me"
                                + " AND (:id::bigint IS NULL AND n.read_at IS NULL OR n.id = :id)")
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("me", officer.id())
                        .param("id", id, java.sql.Types.BIGINT)
                        .update()
                > 0;
    }

    Set<String> muted(Officer officer) {
        return Set.copyOf(sql.sql("SELECT kind FROM notice_choice WHERE officer_id = ? AND muted")
                .param(officer.id())
                .query(String.class)
                .list());
    }

    @Transactional
    void choose(Officer officer, List<String> kinds, Set<String> muted) {
        kinds.forEach(kind -> sql.sql("INSERT INTO notice_choice (officer_id, kind, muted) VALUES (:me, :kind, :muted)"
                        + " ON CONFLICT (officer_id, kind) DO UPDATE SET muted = excluded.muted")
                .param("me", officer.id())
                .param("kind", kind)
                .param("muted", muted.contains(kind))
                .update());
    }
}
