package cn.mingzhang.collection;

import cn.mingzhang.people.Officer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated tables with their history, and the changes proposed for them. */
@Repository
class CollectionRules {
    private static final String ALL = """
            SELECT r.*, a.accepted, a.officer_name AS answerer, a.answered_on, a.remark
              FROM collection_rule r LEFT JOIN collection_rule_answer a ON a.rule_id = r.id
            """;

    private final JdbcClient sql;

    CollectionRules(JdbcClient sql) {
        this.sql = sql;
    }

    /** One line of a table as it stands. */
    record Line(
            String name,
            @Nullable String issuer,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable String prefix,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String source,
            boolean verified) {}

    List<Line> lines(CollectionRule.Kind kind) {
        return sql.sql(
                        switch (kind) {
                            case TERM ->
                                "SELECT name, NULL AS issuer, amount, unit, NULL AS prefix, valid_from, NULL::date AS valid_until, source, verified"
                                        + " FROM collection_term ORDER BY name, valid_from DESC";
                            case ISSUER ->
                                "SELECT rung AS name, issuer, NULL::int AS amount, NULL AS unit, NULL AS prefix, valid_from, valid_until, source, verified"
                                        + " FROM collection_issuer ORDER BY rung, issuer, valid_from DESC";
                            case AGENCY ->
                                "SELECT division_code AS name, NULL AS issuer, NULL::int AS amount, NULL AS unit, prefix, valid_from,"
                                        + " NULL::date AS valid_until, source, verified FROM collection_agency ORDER BY division_code, valid_from DESC";
                        })
                .query(Line.class)
                .list();
    }

    List<CollectionRule> all() {
        return sql.sql(ALL + " ORDER BY r.id DESC LIMIT 200")
                .query(CollectionRule.class)
                .list();
    }

    Optional<CollectionRule> byId(long id) {
        return sql.sql(ALL + " WHERE r.id = :id")
                .param("id", id)
                .query(CollectionRule.class)
                .optional();
    }

    long propose(CollectionRule.Kind kind, RuleForm form, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO collection_rule (kind, name, issuer, amount, unit, prefix, valid_from, valid_until, source, verified, reason,
                            proposer_id, proposer_name, proposed_on, recorded_at)
                        VALUES (:kind, :name, :issuer, :amount, :unit, :prefix, :from, :until, :source, :verified, :reason, :officer, :officerName,
                            :on, :at) RETURNING id
                        """)
                .param("kind", kind.name())
                .param("name", form.name())
                .param("issuer", kind == CollectionRule.Kind.ISSUER ? "" + form.issuer() : null, Types.VARCHAR)
                .param("amount", kind == CollectionRule.Kind.TERM ? form.amount() : null, Types.SMALLINT)
                .param("unit", kind == CollectionRule.Kind.TERM ? "" + form.unit() : null, Types.VARCHAR)
                .param("prefix", kind == CollectionRule.Kind.AGENCY ? form.prefix() : null, Types.VARCHAR)
                .param("from", form.validFrom())
                .param("until", kind == CollectionRule.Kind.ISSUER ? form.validUntil() : null, Types.DATE)
                .param("source", form.source())
                .param("verified", Boolean.TRUE.equals(form.verified()))
                .param("reason", form.reason())
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The database writes the tables as it is answered. @return whether it was the first answer */
    boolean answer(long id, boolean accepted, String remark, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO collection_rule_answer (rule_id, accepted, remark, officer_id, officer_name, answered_on, recorded_at)
                        SELECT :id, :accepted, :remark, :officer, :name, :on, :at
                         WHERE NOT EXISTS (SELECT 1 FROM collection_rule_answer WHERE rule_id = :id)
                        """)
                        .param("id", id)
                        .param("accepted", accepted)
                        .param("remark", remark)
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
