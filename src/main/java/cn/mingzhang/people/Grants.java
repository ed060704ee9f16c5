package cn.mingzhang.people;

import cn.mingzhang.refusals.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and their answers, both append-only. */
@Repository
public class Grants {
    private static final String ALL = """
            SELECT g.id, g.officer_id, o.login AS officer_login, o.name AS officer_name, g.post, g.unit_id, g.valid_from AS "from",
                   g.reason, g.proposer_id, g.proposer_name, g.proposed_on,
                   a.confirmed, a.reason AS answer, a.officer_name AS answerer_name, a.answered_on
              FROM post_grant g JOIN officer o ON o.id = g.officer_id LEFT JOIN post_grant_answer a ON a.grant_id = g.id
            """;

    private final JdbcClient sql;

    Grants(JdbcClient sql) {
        this.sql = sql;
    }

    /** What waits first, then the newest. */
    public List<PostGrant> all() {
        return sql.sql(ALL + " ORDER BY a.grant_id IS NOT NULL, g.id DESC LIMIT 500")
                .query(PostGrant.class)
                .list();
    }

    public List<PostGrant> of(long officerId) {
        return sql.sql(ALL + " WHERE g.officer_id = :officer ORDER BY g.id DESC")
                .param("officer", officerId)
                .query(PostGrant.class)
                .list();
    }

    public Optional<PostGrant> byId(long id) {
        return sql.sql(ALL + " WHERE g.id = :id")
                .param("id", id)
                .query(PostGrant.class)
                .optional();
    }

    Optional<PostGrant> pending(long id) {
        return byId(id).filter(PostGrant::isPending);
    }

    boolean isPending(long officerId, Post post) {
        return of(officerId).stream().anyMatch(grant -> grant.post() == post && grant.isPending());
    }

    long add(
            Officer proposer,
            long officerId,
            Post post,
            long unitId,
            LocalDate from,
            String reason,
            LocalDate on,
            Instant at) {
        return sql.sql("""
                        INSERT INTO post_grant (officer_id, unit_id, post, valid_from, reason, proposer_id, proposer_name, proposed_on, recorded_at)
                        VALUES (:officer, :unit, :post, :from, :reason, :proposer, :name, :on, :at) RETURNING id
                        """)
                .param("officer", officerId)
                .param("unit", unitId)
                .param("post", post.name())
                .param("from", from)
                .param("reason", reason)
                .param("proposer", proposer.id())
                .param("name", proposer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Once: two answers at the same moment are one answer and one refusal. */
    void answer(long grantId, boolean confirmed, String reason, Officer second, LocalDate on, Instant at) {
        try {
            insert(grantId, confirmed, reason, second, on, at);
        } catch (DuplicateKeyException answered) {
            throw new Conflict("grant " + grantId + " is answered");
        }
    }

    private void insert(long grantId, boolean confirmed, String reason, Officer second, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO post_grant_answer (grant_id, confirmed, reason, officer_id, officer_name, officer_unit, answered_on, recorded_at)
                        VALUES (:grant, :confirmed, :reason, :officer, :name, :unit, :on, :at)
                        """)
                .param("grant", grantId)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("officer", second.id())
                .param("name", second.name())
                .param("unit", second.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
