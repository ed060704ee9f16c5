package cn.mingzhang.shelter;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 规则参数 and the answers to them, both append-only. */
@Repository
class Terms {
    private static final String ALL = """
            SELECT t.id, t.name, t.division_code, d.name AS division, t.valid_from, t.valid_to, t.value, t.source, t.verified,
                   t.proposer_id, t.proposer_name, t.proposed_on, t.reason, a.accepted, a.officer_name AS answerer, a.answered_on,
                   a.remark
              FROM shelter_term t
              LEFT JOIN shelter_term_answer a ON a.term_id = t.id
              LEFT JOIN division_as_of(:today) d ON d.code = t.division_code
            """;

    private final JdbcClient sql;

    Terms(JdbcClient sql) {
        this.sql = sql;
    }

    /** A value with what became of it. */
    record Entry(
            long id,
            String name,
            @Nullable String divisionCode,
            @Nullable String division,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            java.math.BigDecimal value,
            String source,
            boolean verified,
            @Nullable Long proposerId,
            String proposerName,
            LocalDate proposedOn,
            String reason,
            @Nullable Boolean accepted,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn,
            @Nullable String remark) {
        Term term() {
            return new Term(id, name, divisionCode, validFrom, validTo, value, source, verified);
        }
    }

    /** Everything that was confirmed, of all days. */
    List<Term> confirmed() {
        return sql.sql(
                        "SELECT t.id, t.name, t.division_code, t.valid_from, t.valid_to, t.value, t.source, t.verified"
                                + " FROM shelter_term t JOIN shelter_term_answer a ON a.term_id = t.id AND a.accepted ORDER BY t.id")
                .query(Term.class)
                .list();
    }

    /** By parameter, the latest first. */
    List<Entry> all(LocalDate today) {
        return sql.sql(ALL + " ORDER BY t.name, t.division_code NULLS FIRST, t.valid_from DESC, t.id DESC")
                .param("today", today)
                .query(Entry.class)
                .list();
    }

    Optional<Entry> byId(long id, LocalDate today) {
        return sql.sql(ALL + " WHERE t.id = :id")
                .param("today", today)
                .param("id", id)
                .query(Entry.class)
                .optional();
    }

    long propose(TermForm term, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO shelter_term (name, division_code, valid_from, valid_to, value, source, verified, proposer_id,
                               proposer_name, proposed_on, reason, recorded_at)
                        VALUES (:name, :division, :from, :to, :value, :source, :verified, :officer, :officerName, :on, :reason, :at)
                        RETURNING id
                        """)
                .param("name", String.valueOf(term.name()))
                .param("division", term.division())
                .param("from", term.validFrom())
                .param("to", term.validTo())
                .param("value", term.value())
                .param("source", term.source())
                .param("verified", Boolean.TRUE.equals(term.verified()))
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("on", on)
                .param("reason", term.reason())
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether the answer was the first. */
    boolean answer(long id, boolean accepted, String remark, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO shelter_term_answer (term_id, accepted, remark, officer_id, officer_name, answered_on, recorded_at)
                        VALUES (:id, :accepted, :remark, :officer, :officerName, :on, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("accepted", accepted)
                        .param("remark", remark)
                        .param("officer", officer.id())
                        .param("officerName", officer.name())
                        .param("on", on)
                        .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
