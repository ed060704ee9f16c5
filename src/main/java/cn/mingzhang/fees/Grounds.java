package cn.mingzhang.fees;

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

/** 减免依据, and what is none, as the database keeps them. */
@Repository
class Grounds {
    private final JdbcClient sql;

    Grounds(JdbcClient sql) {
        this.sql = sql;
    }

    /** One line with who stands for it; what came with the system has no proposer. */
    record Entry(
            Ground line,
            State state,
            @Nullable Long replacesId,
            @Nullable Long proposerId,
            @Nullable String proposerName,
            @Nullable String proposerUnit,
            @Nullable LocalDate proposedOn,
            String remark,
            @Nullable String answererName,
            @Nullable LocalDate answeredOn,
            String answer,
            @Nullable LocalDate replacedOn) {}

    List<Ground> inForce() {
        return sql.sql("SELECT * FROM fee_ground WHERE state = 'IN_FORCE' ORDER BY lawful DESC, code, valid_from")
                .query((row, n) -> line(row))
                .list();
    }

    List<Entry> all() {
        return sql.sql("SELECT * FROM fee_ground ORDER BY lawful DESC, code, id DESC")
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<Entry> byId(long id) {
        return sql.sql("SELECT * FROM fee_ground WHERE id = :id")
                .param("id", id)
                .query((row, n) -> entry(row))
                .optional();
    }

    long propose(NewGround line, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO fee_ground (code, name, lawful, percent, basis, valid_from, valid_until, needs_certificate,
                            needs_relocation, verified, replaces_id, state, proposer_id, proposer_name, proposer_unit, proposed_on,
                            remark, answer, recorded_at)
                        VALUES (:code, :name, :lawful, :percent, :basis, :from, :until, :certificate, :relocation, :verified,
                            :replaces, 'PROPOSED', :officer, :officerName, :unit, :on, :remark, '', :at)
                        RETURNING id
                        """)
                .param("code", line.code())
                .param("name", line.name())
                .param("lawful", line.lawful())
                .param("percent", line.percent())
                .param("basis", line.basis())
                .param("from", line.span().from())
                .param("until", line.span().until(), java.sql.Types.DATE)
                .param("certificate", line.needsCertificate())
                .param("relocation", line.needsRelocation())
                .param("verified", line.verified())
                .param("replaces", line.replacesId(), java.sql.Types.BIGINT)
                .param("officer", officer.id())
                .param("officerName", officer.name())
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
                State.valueOf(row.getString("state")),
                row.getObject("replaces_id", Long.class),
                row.getObject("proposer_id", Long.class),
                row.getString("proposer_name"),
                row.getString("proposer_unit"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("remark"),
                row.getString("answerer_name"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getObject("replaced_on", LocalDate.class));
    }

    private static Ground line(ResultSet row) throws SQLException {
        return new Ground(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("lawful"),
                row.getInt("percent"),
                row.getString("basis"),
                new Span(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                row.getBoolean("needs_certificate"),
                row.getBoolean("needs_relocation"),
                row.getBoolean("verified"));
    }
}
