package cn.mingzhang.terms;

import cn.mingzhang.calendar.TermName;
import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 办公期限 with their history: lines proposed, and the answers to them. Both only grow. */
@Repository
class TermsBook {
    private static final String ALL = """
            SELECT t.id, t.name, t.valid_from, t.value, t.source, t.verified, t.reason, t.proposer_id, t.proposer_name, t.proposed_on,
                   a.accepted, a.remark, a.officer_name AS answerer, a.answered_on
              FROM office_term t LEFT JOIN office_term_answer a ON a.term_id = t.id
            """;

    static final String BUCKET = "office-terms";

    /** As many rows as wait for another than {@code :me}. */
    static final String WAITING = "FROM office_term t WHERE t.proposer_id <> :me AND NOT EXISTS"
            + " (SELECT 1 FROM office_term_answer a WHERE a.term_id = t.id)";

    private final JdbcClient sql;

    TermsBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param proposerId null for what the system began with */
    record Line(
            long id,
            TermName name,
            LocalDate validFrom,
            int value,
            String source,
            boolean verified,
            String reason,
            @Nullable Long proposerId,
            String proposerName,
            LocalDate proposedOn,
            @Nullable Boolean accepted,
            @Nullable String remark,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {
        boolean waits() {
            return accepted == null;
        }

        boolean isAccepted() {
            return Boolean.TRUE.equals(accepted);
        }
    }

    /** The latest first. */
    List<Line> all() {
        return sql.sql(ALL + " ORDER BY t.valid_from DESC, t.id DESC")
                .query(Line.class)
                .list();
    }

    Optional<Line> find(long id) {
        return sql.sql(ALL + " WHERE t.id = ?").param(id).query(Line.class).optional();
    }

    long propose(TermForm form, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO office_term (name, valid_from, value, source, verified, reason, proposer_id, proposer_name, proposed_on,
                               recorded_at)
                        VALUES (:name, :from, :value, :source, :verified, :reason, :officer, :by, :on, :at) RETURNING id
                        """)
                .param("name", String.valueOf(form.name()))
                .param("from", form.validFrom())
                .param("value", form.value())
                .param("source", form.source())
                .param("verified", Boolean.TRUE.equals(form.verified()))
                .param("reason", form.reason())
                .param("officer", officer.id())
                .param("by", officer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return false where it is answered already */
    boolean answer(long id, boolean accepted, String remark, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO office_term_answer (term_id, accepted, remark, officer_id, officer_name, answered_on, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                        .params(id, accepted, remark, officer.id(), officer.name(), on, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
