package cn.mingzhang.handovers;

import cn.mingzhang.handovers.Handover.Head;
import cn.mingzhang.handovers.Handover.Line;
import cn.mingzhang.handovers.Handover.Role;
import cn.mingzhang.handovers.Handover.Signed;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets as the database keeps them. */
@Repository
class Handovers {
    private final JdbcClient sql;

    Handovers(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Handover> byNumber(String number) {
        return sql.sql("SELECT * FROM handover WHERE number = :number")
                .param("number", number)
                .query(Head.class)
                .optional()
                .map(head -> new Handover(head, lines(head.id()), signatures(head.id())));
    }

    /** One deed at a time on one sheet. */
    void hold(String number) {
        sql.sql("SELECT id FROM handover WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    Optional<String> openOf(long giverId) {
        return sql.sql("SELECT number FROM handover WHERE giver_id = :giver AND state = 'OPEN'")
                .param("giver", giverId)
                .query(String.class)
                .optional();
    }

    private List<Line> lines(long id) {
        return sql.sql("SELECT * FROM handover_item WHERE handover_id = :id ORDER BY id")
                .param("id", id)
                .query(Line.class)
                .list();
    }

    private List<Signed> signatures(long id) {
        return sql.sql("SELECT * FROM handover_signature WHERE handover_id = :id ORDER BY signed_at, role")
                .param("id", id)
                .query((row, n) -> new Signed(
                        Role.valueOf(row.getString("role")),
                        row.getLong("officer_id"),
                        row.getString("officer_name"),
                        row.getString("officer_unit"),
                        row.getString("digest"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** One locked row per year; a number once given is never given again. */
    String nextNumber(int year) {
        var last = sql.sql("INSERT INTO handover_number (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = handover_number.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "JJ-%d-%04d".formatted(year, last);
    }

    void open(
            String number,
            Officer giver,
            Occasion occasion,
            String reason,
            Officer opener,
            List<OpenWork.Item> work,
            LocalDate on,
            Instant at) {
        var id = sql.sql("""
                        INSERT INTO handover (number, version, giver_id, giver_name, giver_unit_id, giver_unit, occasion, reason,
                            opener_id, opener_name, opened_on, state, closing, recorded_at)
                        VALUES (:number, 0, :giver, :giverName, :unitId, :unit, :occasion, :reason, :opener, :openerName, :on, 'OPEN', '', :at)
                        RETURNING id
                        """)
                .param("number", number)
                .param("giver", giver.id())
                .param("giverName", giver.name())
                .param("unitId", giver.unit().id())
                .param("unit", giver.unit().name())
                .param("occasion", occasion.name())
                .param("reason", reason)
                .param("opener", opener.id())
                .param("openerName", opener.name())
                .param("on", on)
                .param("at", utc(at))
                .query(Long.class)
                .single();
        work.forEach(item -> add(id, item));
    }

    private void add(long handover, OpenWork.Item item) {
        sql.sql("INSERT INTO handover_item (handover_id, kind, key, record_number, text, href)"
                        + " VALUES (:handover, :kind, :key, :number, :text, :href)")
                .param("handover", handover)
                .param("kind", item.kind())
                .param("key", item.key())
                .param("number", item.number())
                .param("text", item.text())
                .param("href", item.href())
                .update();
    }

    void assign(long lineId, @Nullable Officer taker) {
        sql.sql("UPDATE handover_item SET taker_id = :taker, taker_name = :name WHERE id = :id")
                .param("taker", taker == null ? null : taker.id(), java.sql.Types.BIGINT)
                .param("name", taker == null ? null : taker.name(), java.sql.Types.VARCHAR)
                .param("id", lineId)
                .update();
    }

    void nextVersion(long id) {
        sql.sql("UPDATE handover SET version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void sign(long id, Role role, Officer officer, String snapshot, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO handover_signature (handover_id, officer_id, role, officer_name, officer_unit, snapshot, digest,
                            signed_on, signed_at, recorded_at)
                        VALUES (:id, :officer, :role, :name, :unit, :snapshot, :digest, :on, :at, :at)
                        """)
                .param("id", id)
                .param("officer", officer.id())
                .param("role", role.name())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("snapshot", snapshot)
                .param("digest", Handover.digest(snapshot))
                .param("on", on)
                .param("at", utc(at))
                .update();
    }

    void moved(long lineId, boolean moved) {
        sql.sql("UPDATE handover_item SET moved = :moved WHERE id = :id")
                .param("moved", moved)
                .param("id", lineId)
                .update();
    }

    void close(long id, State state, String closing, LocalDate on) {
        sql.sql(
                        "UPDATE handover SET state = :state, closing = :closing, closed_on = :on, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("closing", closing)
                .param("on", on)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
