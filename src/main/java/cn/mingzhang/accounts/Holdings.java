package cn.mingzhang.accounts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an officer holds and watches, now or from a coming day. */
@Repository
class Holdings {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Holdings(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Holding(
            Post post,
            long unitId,
            String unit,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Watched(long unitId, String unit, LocalDate from) {}

    /** Also what begins or ends on a coming day. */
    List<Holding> of(long officerId) {
        return sql.sql("""
                        SELECT h.post, h.unit_id, u.name AS unit, h.valid_from AS "from", h.valid_to AS until
                          FROM post_holding h JOIN unit_as_of(:on) u ON u.id = h.unit_id
                         WHERE h.officer_id = :id AND (h.valid_to IS NULL OR h.valid_to > :on) ORDER BY h.valid_from, h.id
                        """)
                .param("on", clock.today())
                .param("id", officerId)
                .query(Holding.class)
                .list();
    }

    List<Watched> watchedBy(long officerId) {
        return sql.sql("""
                        SELECT s.unit_id, u.name AS unit, s.valid_from AS "from"
                          FROM supervised_unit s JOIN unit_as_of(:on) u ON u.id = s.unit_id JOIN division d ON d.code = u.division_code
                         WHERE s.officer_id = :id AND s.valid_to IS NULL ORDER BY d.ordinal, u.code
                        """)
                .param("on", clock.today())
                .param("id", officerId)
                .query(Watched.class)
                .list();
    }

    /** Whether nobody else with a standing account holds this post today. */
    boolean isLast(long officerId, Post post) {
        return sql.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM post_holding h JOIN officer o ON o.id = h.officer_id
                         WHERE h.post = :post AND h.officer_id <> :id AND o.active AND h.valid_from <= :on AND h.valid_to IS NULL)
                        """)
                .param("post", post.name())
                .param("id", officerId)
                .param("on", clock.today())
                .query(Boolean.class)
                .single();
    }

    /** Two deeds on one account wait for one another. */
    void hold(long officerId) {
        sql.sql("SELECT id FROM officer WHERE id = :id FOR UPDATE")
                .param("id", officerId)
                .query(Long.class)
                .single();
    }

    /** The day from which the officer belongs to his present or coming unit. */
    LocalDate inUnitSince(long officerId) {
        return sql.sql("SELECT max(valid_from) FROM officer_unit WHERE officer_id = :id")
                .param("id", officerId)
                .query(LocalDate.class)
                .single();
    }
}
