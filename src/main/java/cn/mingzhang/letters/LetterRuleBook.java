package cn.mingzhang.letters;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文书规则的改动: proposals and their answers; both only grow. What is agreed to is written into the rules by the database. */
@Repository
class LetterRuleBook {
    static final String BUCKET = "letter-rules";

    /** As many rows as wait for another than {@code :me}. */
    static final String WAITING = "FROM letter_rule_change t WHERE t.proposer_id <> :me AND NOT EXISTS"
            + " (SELECT 1 FROM letter_rule_answer a WHERE a.change_id = t.id)";

    private static final String ALL = """
            SELECT t.*, a.accepted, a.remark, a.officer_name AS answerer, a.answered_on
              FROM letter_rule_change t LEFT JOIN letter_rule_answer a ON a.change_id = t.id""";

    private final JdbcClient sql;

    LetterRuleBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a kind and side with its issuer, code, days and basis; or of a lamp with the measure and what is drafted. */
    record Line(
            long id,
            @Nullable LetterKind kind,
            @Nullable Side side,
            @Nullable String issuer,
            @Nullable String agency,
            @Nullable String basis,
            @Nullable Integer replyDays,
            @Nullable String colour,
            @Nullable Integer times,
            @Nullable LetterKind next,
            @Nullable String measure,
            LocalDate validFrom,
            String source,
            boolean verified,
            String reason,
            long proposerId,
            String proposerName,
            LocalDate proposedOn,
            @Nullable Boolean accepted,
            @Nullable String remark,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {
        boolean waits() {
            return accepted == null;
        }
    }

    List<Line> all() {
        return sql.sql(ALL + " ORDER BY t.id DESC").query(Line.class).list();
    }

    Optional<Line> find(long id) {
        return sql.sql(ALL + " WHERE t.id = ?").param(id).query(Line.class).optional();
    }

    boolean hasFrom(LetterRuleForm form) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM letter_rule WHERE kind = :kind AND side = :side AND valid_from = :from)"
                                + " OR EXISTS (SELECT 1 FROM letter_consequence WHERE colour = :colour AND times = :times AND valid_from = :from)")
                .param("kind", form.kind(), java.sql.Types.VARCHAR)
                .param("side", form.side(), java.sql.Types.VARCHAR)
                .param("colour", form.colour(), java.sql.Types.VARCHAR)
                .param("times", form.times(), java.sql.Types.INTEGER)
                .param("from", form.validFrom())
                .query(Boolean.class)
                .single();
    }

    void propose(LetterRuleForm form, Officer officer, LocalDate on, Instant at) {
        var lamp = form.isLamp();
        sql.sql("""
                        INSERT INTO letter_rule_change (kind, side, issuer, agency, basis, reply_days, colour, times, next, measure, valid_from, source,
                               verified, reason, proposer_id, proposer_name, proposed_on, recorded_at)
                        VALUES (:kind, :side, :issuer, :agency, :basis, :days, :colour, :times, :next, :measure, :from, :source, :verified, :reason,
                               :me, :name, :on, :at)
                        """)
                .param("kind", lamp ? null : form.kind(), java.sql.Types.VARCHAR)
                .param("side", lamp ? null : form.side(), java.sql.Types.VARCHAR)
                .param("issuer", lamp ? null : form.issuer(), java.sql.Types.VARCHAR)
                .param("agency", lamp ? null : form.agency(), java.sql.Types.VARCHAR)
                .param("basis", lamp ? null : form.basis(), java.sql.Types.VARCHAR)
                .param("days", lamp ? null : form.replyDays(), java.sql.Types.INTEGER)
                .param("colour", form.colour(), java.sql.Types.VARCHAR)
                .param("times", form.times(), java.sql.Types.INTEGER)
                .param("next", lamp && form.next() != null ? form.next().name() : null, java.sql.Types.VARCHAR)
                .param("measure", lamp ? form.measure() : null, java.sql.Types.VARCHAR)
                .param("from", form.validFrom())
                .param("source", form.source())
                .param("verified", Boolean.TRUE.equals(form.verified()))
                .param("reason", form.reason())
                .param("me", officer.id())
                .param("name", officer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false where it is answered already */
    boolean answer(long id, boolean accepted, String remark, Officer officer, LocalDate on, Instant at) {
        return sql.sql(
                                "INSERT INTO letter_rule_answer (change_id, accepted, remark, officer_id, officer_name, answered_on, recorded_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(id, accepted, remark, officer.id(), officer.name(), on, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
