package cn.mingzhang.collection;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 催缴案卷 as the database keeps them. */
@Repository
class CollectionFiles {
    private final JdbcClient sql;

    CollectionFiles(JdbcClient sql) {
        this.sql = sql;
    }

    CollectionFile of(long projectId, Terms terms) {
        var entries = sql.sql("""
                        SELECT e.*, s.method, s.served_on, s.place, s.recipient, s.server, s.witness, s.remark AS service_remark, s.file_id AS scan_id,
                               v.voided_on, v.reason AS void_reason, v.officer_name AS voided_by
                          FROM collection_entry e LEFT JOIN collection_service s USING (project_id, ordinal)
                          LEFT JOIN collection_void v USING (project_id, ordinal)
                         WHERE e.project_id = :project ORDER BY e.ordinal
                        """)
                .param("project", projectId)
                .query((row, n) -> entry(row).clocked(terms))
                .list();
        var holds = sql.sql("""
                        SELECT h.id, h.kind, h.reason, h.from_on, h.review_on, h.officer_name, e.ended_on, e.reason AS end_reason, e.final_on
                          FROM collection_hold h LEFT JOIN collection_hold_end e ON e.hold_id = h.id
                         WHERE h.project_id = :project ORDER BY h.id
                        """).param("project", projectId).query(Hold.class).list();
        return new CollectionFile(projectId, entries, holds);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var served = row.getObject("served_on", LocalDate.class);
        var service = served == null
                ? null
                : new Entry.Service(
                        Entry.Service.Method.valueOf(row.getString("method")),
                        served,
                        row.getString("place"),
                        row.getString("recipient"),
                        row.getString("server"),
                        row.getString("witness"),
                        row.getString("service_remark"),
                        row.getObject("scan_id", UUID.class));
        return new Entry(
                row.getInt("ordinal"),
                Rung.valueOf(row.getString("rung")),
                Issuer.valueOf(row.getString("issuer")),
                row.getString("number"),
                row.getObject("dated_on", LocalDate.class),
                row.getObject("stated_due", LocalDate.class),
                Yuan.ofFen(row.getLong("payable")),
                Yuan.ofFen(row.getLong("owed")),
                row.getInt("form_version"),
                row.getObject("file_id", UUID.class),
                row.getString("remark"),
                row.getString("officer_name"),
                row.getString("officer_unit"),
                service,
                null,
                withdrawn(row));
    }

    private static Entry.@Nullable Withdrawal withdrawn(ResultSet row) throws SQLException {
        var on = row.getObject("voided_on", LocalDate.class);
        return on == null ? null : new Entry.Withdrawal(on, row.getString("void_reason"), row.getString("voided_by"));
    }

    void withdraw(long projectId, int ordinal, String reason, Officer officer, LocalDate on, Instant at) {
        sql.sql(
                        "INSERT INTO collection_void (project_id, ordinal, reason, voided_on, officer_id, officer_name, recorded_at)"
                                + " VALUES (:project, :ordinal, :reason, :on, :officer, :name, :at)")
                .param("project", projectId)
                .param("ordinal", ordinal)
                .param("reason", reason)
                .param("on", on)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(long projectId, Entry entry, Officer officer, @Nullable Post post, LocalDate on, Instant at) {
        sql.sql("""
                INSERT INTO collection_entry (project_id, ordinal, rung, issuer, number, dated_on, stated_due, payable, owed, form_version,
                    file_id, remark, officer_id, officer_name, officer_post, officer_unit, issued_on, recorded_at)
                VALUES (:project, :ordinal, :rung, :issuer, :number, :dated, :due, :payable, :owed, :version, :file, :remark, :officer,
                    :name, :post, :unit, :on, :at)
                """)
                .param("project", projectId)
                .param("ordinal", entry.ordinal())
                .param("rung", entry.rung().name())
                .param("issuer", entry.issuer().name())
                .param("number", entry.number())
                .param("dated", entry.datedOn())
                .param("due", entry.statedDue(), Types.DATE)
                .param("payable", entry.payable().fen())
                .param("owed", entry.owed().fen())
                .param("version", entry.formVersion())
                .param("file", entry.fileId())
                .param("remark", entry.remark())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("post", post == null ? "" : post.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(long projectId, int ordinal, Entry.Service service, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                INSERT INTO collection_service (project_id, ordinal, method, served_on, place, recipient, server, witness, remark, file_id,
                    officer_id, officer_name, recorded_on, recorded_at)
                VALUES (:project, :ordinal, :method, :served, :place, :recipient, :server, :witness, :remark, :file, :officer, :name, :on, :at)
                """)
                .param("project", projectId)
                .param("ordinal", ordinal)
                .param("method", service.method().name())
                .param("served", service.servedOn())
                .param("place", service.place())
                .param("recipient", service.recipient())
                .param("server", service.server())
                .param("witness", service.witness())
                .param("remark", service.remark())
                .param("file", service.fileId())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void hold(
            long projectId,
            Hold.Kind kind,
            String reason,
            LocalDate from,
            LocalDate review,
            Officer officer,
            Instant at) {
        sql.sql(
                        "INSERT INTO collection_hold (project_id, kind, reason, from_on, review_on, officer_id, officer_name, recorded_at)"
                                + " VALUES (:project, :kind, :reason, :from, :review, :officer, :name, :at)")
                .param("project", projectId)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("from", from)
                .param("review", review)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(long holdId, String reason, LocalDate on, @Nullable LocalDate finalOn, Officer officer, Instant at) {
        sql.sql(
                        "INSERT INTO collection_hold_end (hold_id, reason, ended_on, final_on, officer_id, officer_name, recorded_at)"
                                + " VALUES (:hold, :reason, :on, :final, :officer, :name, :at)")
                .param("hold", holdId)
                .param("reason", reason)
                .param("on", on)
                .param("final", finalOn, Types.DATE)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where the file stands, for the lists. */
    void write(CollectionFile file, Terms terms) {
        var last = file.last();
        var window = file.awaitsCourt() ? file.window(terms) : null;
        var hold = file.holds().stream()
                .filter(Hold::isOpen)
                .findFirst()
                .map(open -> open.kind().name());
        sql.sql("""
                INSERT INTO collection_case (project_id, rung, entries, number, dated_on, due_on, served_on, window_opens, window_closes, hold)
                VALUES (:project, :rung, :entries, :number, :dated, :due, :served, :opens, :closes, :hold)
                ON CONFLICT (project_id) DO UPDATE SET (rung, entries, number, dated_on, due_on, served_on, window_opens, window_closes, hold)
                    = (excluded.rung, excluded.entries, excluded.number, excluded.dated_on, excluded.due_on, excluded.served_on,
                       excluded.window_opens, excluded.window_closes, excluded.hold)
                """)
                .param("project", file.projectId())
                .param("rung", last == null ? null : last.rung().name(), Types.VARCHAR)
                .param("entries", file.entries().size())
                .param("number", last == null ? null : last.number(), Types.VARCHAR)
                .param("dated", last == null ? null : last.datedOn(), Types.DATE)
                .param("due", last == null ? null : last.dueOn(), Types.DATE)
                .param("served", last == null ? null : last.servedOn(), Types.DATE)
                .param("opens", window == null ? null : window.opens(), Types.DATE)
                .param("closes", window == null ? null : window.last(), Types.DATE)
                .param("hold", hold.orElse(null), Types.VARCHAR)
                .update();
    }
}
