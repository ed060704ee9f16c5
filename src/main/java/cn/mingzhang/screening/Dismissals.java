package cn.mingzhang.screening;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 排除 in SQL, with the answers to them; both only grow. */
@Repository
class Dismissals {
    private static final String ALL = """
            SELECT d.id, d.finding_id, d.rule, d.unit_id, u.name AS unit, d.developer, d.words, d.reason, d.proposer_id, d.proposer_name,
                   d.proposed_on, a.accepted, a.officer_name AS answerer, a.answered_on, a.remark, g.title, g.rule AS finding_rule,
                   coalesce(d.unit_id, g.unit_id) AS of_unit,
                   CASE WHEN a.accepted AND d.finding_id IS NULL
                        THEN (SELECT count(*) FROM screening_dismissal_row r WHERE r.dismissal_id = d.id)
                        ELSE (SELECT count(*) FROM screening_finding f WHERE COVERS AND STANDS) END::int AS covered,
                   CASE WHEN a.accepted AND d.finding_id IS NULL
                        THEN (SELECT count(*) FROM screening_finding f WHERE COVERS AND STANDS) ELSE 0 END::int AS since
              FROM screening_dismissal d
              LEFT JOIN screening_dismissal_answer a ON a.dismissal_id = d.id
              LEFT JOIN screening_finding g ON g.id = d.finding_id
              LEFT JOIN unit_as_of(:today) u ON u.id = d.unit_id
            """.replace("COVERS", FindingList.COVERS).replace(
            "STANDS",
            "f.last_run = (SELECT max(id) FROM screening_run WHERE state = 'DONE') AND f.id NOT IN"
                    + " (SELECT finding_id FROM screening_dismissed) AND f.id NOT IN (SELECT finding_id FROM screening_problem)");

    private final JdbcClient sql;

    Dismissals(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param since how many a pattern that was agreed to has come to fit since; they are not dismissed */
    record Dismissal(
            long id,
            @Nullable Long findingId,
            @Nullable String rule,
            @Nullable Long unitId,
            @Nullable String unit,
            @Nullable String developer,
            @Nullable String words,
            String reason,
            long proposerId,
            String proposerName,
            LocalDate proposedOn,
            @Nullable Boolean accepted,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn,
            @Nullable String remark,
            @Nullable String title,
            @Nullable String findingRule,
            @Nullable Long ofUnit,
            int covered,
            int since) {
        boolean isSingle() {
            return findingId != null;
        }

        FindingList.Pattern pattern() {
            return new FindingList.Pattern(detection(), unitId, developer, words);
        }

        Detection detection() {
            return Detection.valueOf(rule != null ? rule : String.valueOf(findingRule));
        }
    }

    /** 逐个列明: what the second person had before him when he signed. */
    void keepRows(long id, List<FindingRow> rows) {
        rows.forEach(row -> sql.sql("INSERT INTO screening_dismissal_row (dismissal_id, finding_id) VALUES (?, ?)")
                .params(id, row.id())
                .update());
    }

    /**
     * As many rows as wait for another than {@code :me}, for a badge; {@code :units} where the reader sees not every unit. What is of
     * no one unit waits on whoever may answer.
     */
    static String waitingRows(boolean everything, boolean leads) {
        return "SELECT 1 FROM screening_dismissal d LEFT JOIN screening_finding g ON g.id = d.finding_id"
                + " WHERE d.proposer_id <> :me"
                + " AND NOT EXISTS (SELECT 1 FROM screening_dismissal_answer a WHERE a.dismissal_id = d.id)"
                + (everything
                        ? ""
                        : " AND (coalesce(d.unit_id, g.unit_id) IS NULL OR coalesce(d.unit_id, g.unit_id) = ANY (:units))")
                + (leads ? "" : " AND coalesce(d.rule, g.rule) NOT IN (" + Detection.leads() + ")");
    }

    /** Those that wait first. */
    List<Dismissal> all(LocalDate today) {
        return sql.sql(ALL + " ORDER BY a.accepted IS NOT NULL, d.id DESC")
                .param("today", today)
                .query(Dismissal.class)
                .list();
    }

    Optional<Dismissal> find(long id, LocalDate today) {
        return sql.sql(ALL + " WHERE d.id = :id")
                .param("today", today)
                .param("id", id)
                .query(Dismissal.class)
                .optional();
    }

    long propose(DismissalForm form, Officer officer, LocalDate on, Instant at) {
        var single = form.finding() != null;
        return sql.sql("""
                        INSERT INTO screening_dismissal (finding_id, rule, unit_id, developer, words, reason, proposer_id, proposer_name,
                               proposed_on, recorded_at)
                        VALUES (:finding, :rule, :unit, :developer, :words, :reason, :officer, :name, :on, :at) RETURNING id
                        """)
                .param("finding", form.finding(), java.sql.Types.BIGINT)
                .param(
                        "rule",
                        single || form.rule() == null ? null : form.rule().name(),
                        java.sql.Types.VARCHAR)
                .param("unit", single ? null : form.unit(), java.sql.Types.BIGINT)
                .param("developer", single ? null : form.developer(), java.sql.Types.VARCHAR)
                .param("words", single ? null : form.words(), java.sql.Types.VARCHAR)
                .param("reason", form.reason())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean answer(long id, boolean accepted, String remark, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO screening_dismissal_answer (dismissal_id, accepted, remark, officer_id, officer_name, answered_on, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                        .params(id, accepted, remark, officer.id(), officer.name(), on, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
