package cn.mingzhang.collection;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 执行协议 as the database keeps them. */
@Repository
class Agreements {
    private final JdbcClient sql;

    Agreements(JdbcClient sql) {
        this.sql = sql;
    }

    List<Agreement> of(long projectId) {
        return sql.sql("""
                        SELECT g.id, g.signed_on, g.principal, g.file_id, g.officer_name, e.ended_on, e.reason
                          FROM collection_agreement g LEFT JOIN collection_agreement_end e ON e.agreement_id = g.id
                         WHERE g.project_id = :project ORDER BY g.id
                        """)
                .param("project", projectId)
                .query((row, n) -> new Agreement(
                        row.getLong("id"),
                        row.getObject("signed_on", LocalDate.class),
                        Yuan.ofFen(row.getLong("principal")),
                        row.getObject("file_id", UUID.class),
                        row.getString("officer_name"),
                        instalments(row.getLong("id")),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    private List<Agreement.Instalment> instalments(long id) {
        return sql.sql(
                        "SELECT ordinal, due_on, amount FROM collection_instalment WHERE agreement_id = :id ORDER BY ordinal")
                .param("id", id)
                .query((row, n) -> new Agreement.Instalment(
                        row.getInt("ordinal"),
                        row.getObject("due_on", LocalDate.class),
                        Yuan.ofFen(row.getLong("amount"))))
                .list();
    }

    void add(
            long projectId,
            LocalDate signedOn,
            Yuan principal,
            List<Agreement.Instalment> instalments,
            UUID file,
            Officer officer,
            LocalDate on,
            Instant at) {
        var id = sql.sql("""
                        INSERT INTO collection_agreement (project_id, signed_on, principal, file_id, officer_id, officer_name, officer_unit,
                            recorded_on, recorded_at)
                        VALUES (:project, :signed, :principal, :file, :officer, :name, :unit, :on, :at) RETURNING id
                        """)
                .param("project", projectId)
                .param("signed", signedOn)
                .param("principal", principal.fen())
                .param("file", file)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (var instalment : instalments) {
            sql.sql("INSERT INTO collection_instalment (agreement_id, ordinal, due_on, amount)"
                            + " VALUES (:id, :ordinal, :due, :amount)")
                    .param("id", id)
                    .param("ordinal", instalment.ordinal())
                    .param("due", instalment.dueOn())
                    .param("amount", instalment.amount().fen())
                    .update();
        }
    }

    void end(long id, String reason, Officer officer, LocalDate on, Instant at) {
        sql.sql(
                        "INSERT INTO collection_agreement_end (agreement_id, reason, ended_on, officer_id, officer_name, recorded_at)"
                                + " VALUES (:id, :reason, :on, :officer, :name, :at)")
                .param("id", id)
                .param("reason", reason)
                .param("on", on)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
