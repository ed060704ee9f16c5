package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 收费标准 as the database keeps them. */
@Repository
class Standards {
    private final JdbcClient sql;

    Standards(JdbcClient sql) {
        this.sql = sql;
    }

    /** One line with who stands for it. */
    record Entry(
            Standard line,
            String divisionName,
            @Nullable Long replacesId,
            State state,
            long proposerId,
            String proposerName,
            String proposerUnit,
            LocalDate proposedOn,
            String remark,
            @Nullable String answererName,
            @Nullable LocalDate answeredOn,
            String answer,
            @Nullable LocalDate replacedOn) {}

    /** The one by which a project of this division is charged on that day: its own, else that of the city above it. */
    Optional<Standard> inForce(String division, LocalDate on) {
        return sql.sql("""
                        SELECT * FROM fee_standard s
                         WHERE s.state = 'IN_FORCE' AND s.division_code IN (:division, left(:division, 4) || '00')
                           AND s.valid_from <= :on AND (s.valid_until IS NULL OR s.valid_until >= :on)
                         ORDER BY s.division_code = :division DESC LIMIT 1
                        """)
                .param("division", division)
                .param("on", on)
                .query((row, n) -> line(row))
                .optional();
    }

    /** Every line in force: for a recomputation of everything. */
    List<Standard> allInForce() {
        return sql.sql("SELECT * FROM fee_standard WHERE state = 'IN_FORCE' ORDER BY division_code, valid_from")
                .query((row, n) -> line(row))
                .list();
    }

    List<Entry> all() {
        return sql.sql("""
                        SELECT s.*, d.name AS division_name FROM fee_standard s
                          JOIN division_as_of(s.proposed_on) d ON d.code = s.division_code
                         ORDER BY d.ordinal, s.division_code, s.valid_from DESC, s.id DESC
                        """).query((row, n) -> entry(row)).list();
    }

    Optional<Entry> byId(long id) {
        return sql.sql("""
                        SELECT s.*, d.name AS division_name FROM fee_standard s
                          JOIN division_as_of(s.proposed_on) d ON d.code = s.division_code WHERE s.id = :id
                        """).param("id", id).query((row, n) -> entry(row)).optional();
    }

    long propose(NewStandard line, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO fee_standard (division_code, method, rate, valid_from, valid_until, source, verified, replaces_id,
                            state, proposer_id, proposer_name, proposer_unit, proposed_on, remark, answer, recorded_at)
                        VALUES (:division, :method, :rate, :from, :until, :source, :verified, :replaces, 'PROPOSED', :officer, :name,
                            :unit, :on, :remark, '', :at)
                        RETURNING id
                        """)
                .param("division", line.division())
                .param("method", line.method().name())
                .param("rate", line.rate().fen())
                .param("from", line.span().from())
                .param("until", line.span().until(), java.sql.Types.DATE)
                .param("source", line.source())
                .param("verified", line.verified())
                .param("replaces", line.replacesId(), java.sql.Types.BIGINT)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("remark", line.remark())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                line(row),
                row.getString("division_name"),
                row.getObject("replaces_id", Long.class),
                State.valueOf(row.getString("state")),
                row.getLong("proposer_id"),
                row.getString("proposer_name"),
                row.getString("proposer_unit"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("remark"),
                row.getString("answerer_name"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getObject("replaced_on", LocalDate.class));
    }

    private static Standard line(ResultSet row) throws SQLException {
        return new Standard(
                row.getLong("id"),
                row.getString("division_code"),
                Method.valueOf(row.getString("method")),
                Yuan.ofFen(row.getLong("rate")),
                new Span(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                row.getString("source"),
                row.getBoolean("verified"));
    }
}
