package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 核定 as the database keeps them, each with its lines. */
@Repository
class Assessments {
    private final JdbcClient sql;

    Assessments(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Assessment> byNumber(String number) {
        return sql.sql("SELECT * FROM fee_assessment WHERE number = :number")
                .param("number", number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Assessment> of(long projectId) {
        return sql.sql("SELECT * FROM fee_assessment WHERE project_id = :project ORDER BY id DESC")
                .param("project", projectId)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Assessment> inForce(long projectId) {
        return of(projectId).stream().filter(Assessment::isInForce).findFirst();
    }

    String nextNumber(String series, int year) {
        var last = sql.sql("INSERT INTO fee_number (series, year, last) VALUES (:series, :year, 1)"
                        + " ON CONFLICT (series, year) DO UPDATE SET last = fee_number.last + 1 RETURNING last")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(series, year, last);
    }

    void propose(
            String number,
            long projectId,
            @Nullable Long replacesId,
            NewAssessment asked,
            Working working,
            long standardId,
            Officer officer,
            LocalDate on,
            Instant at) {
        var areas = asked.areas();
        var id = sql.sql("""
                        INSERT INTO fee_assessment (number, project_id, replaces_id, state, reference, reference_on, reference_reason,
                            standard_id, ground_id, certificate, required_area, built_area, above_ground_area, charged_area, assessed,
                            reduced, payable, verified, due_on, remark, proposer_id, proposer_name, proposer_unit, proposed_on, answer,
                            recorded_at)
                        VALUES (:number, :project, :replaces, 'PROPOSED', :reference, :referenceOn, :reason, :standard, :ground,
                            :certificate, :required, :built, :above, :charged, :assessed, :reduced, :payable, :verified, :due, :remark,
                            :officer, :name, :unit, :on, '', :at)
                        RETURNING id
                        """)
                .param("number", number)
                .param("project", projectId)
                .param("replaces", replacesId, Types.BIGINT)
                .param("reference", asked.reference().name())
                .param("referenceOn", asked.referenceOn())
                .param("reason", asked.reason())
                .param("standard", standardId)
                .param("ground", asked.groundId(), Types.BIGINT)
                .param("certificate", asked.certificate())
                .param("required", areas.required())
                .param("built", areas.built())
                .param("above", areas.aboveGround())
                .param("charged", working.charged())
                .param("assessed", working.assessed().fen())
                .param("reduced", working.reduced().fen())
                .param("payable", working.payable().fen())
                .param("verified", working.verified())
                .param("due", asked.dueOn())
                .param("remark", asked.remark())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (var n = 0; n < working.lines().size(); n++) {
            add(id, n + 1, working.lines().get(n));
        }
    }

    private void add(long id, int ordinal, Line line) {
        var amount = line.amount();
        sql.sql("INSERT INTO fee_assessment_line (assessment_id, ordinal, clause, text, basis, amount)"
                        + " VALUES (:id, :ordinal, :clause, :text, :basis, :amount)")
                .param("id", id)
                .param("ordinal", ordinal)
                .param("clause", line.clause().name())
                .param("text", line.text())
                .param("basis", line.basis())
                .param("amount", amount == null ? null : amount.fen(), Types.BIGINT)
                .update();
    }

    private List<Line> lines(long id) {
        return sql.sql("SELECT * FROM fee_assessment_line WHERE assessment_id = :id ORDER BY ordinal")
                .param("id", id)
                .query((row, n) -> {
                    var amount = row.getObject("amount", Long.class);
                    return new Line(
                            Clause.valueOf(row.getString("clause")),
                            row.getString("text"),
                            row.getString("basis"),
                            amount == null ? null : Yuan.ofFen(amount));
                })
                .list();
    }

    private Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("project_id"),
                row.getObject("replaces_id", Long.class),
                State.valueOf(row.getString("state")),
                Reference.valueOf(row.getString("reference")),
                row.getObject("reference_on", LocalDate.class),
                row.getString("reference_reason"),
                row.getLong("standard_id"),
                row.getObject("ground_id", Long.class),
                row.getString("certificate"),
                row.getBigDecimal("required_area"),
                row.getBigDecimal("built_area"),
                row.getBigDecimal("above_ground_area"),
                row.getBigDecimal("charged_area"),
                Yuan.ofFen(row.getLong("assessed")),
                Yuan.ofFen(row.getLong("reduced")),
                Yuan.ofFen(row.getLong("payable")),
                row.getBoolean("verified"),
                row.getObject("due_on", LocalDate.class),
                row.getString("remark"),
                row.getLong("proposer_id"),
                row.getString("proposer_name"),
                row.getString("proposer_unit"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("answerer_name"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getObject("replaced_on", LocalDate.class),
                lines(row.getLong("id")));
    }
}
