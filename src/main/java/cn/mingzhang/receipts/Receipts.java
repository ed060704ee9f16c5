package cn.mingzhang.receipts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 收款 and their entries as the database keeps them. */
@Repository
class Receipts {
    private static final String READ = """
            SELECT r.*, u.name AS unit, c.confirmed_on, c.officer_name AS confirmed_by
              FROM receipt r JOIN unit_as_of(:today) u ON u.id = r.unit_id
              LEFT JOIN receipt_confirmation c ON c.receipt_id = r.id
            """;

    private final JdbcClient sql;
    private final OfficeClock clock;

    Receipts(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Receipt> byNumber(String number) {
        return read("WHERE r.number = :key", number);
    }

    Optional<Receipt> byId(long id) {
        return read("WHERE r.id = :key", id);
    }

    /** The one of this voucher that is not void. */
    Optional<Receipt> standing(Voucher voucher, String voucherNumber) {
        return sql.sql(READ + """
                        WHERE r.voucher = :voucher AND r.voucher_number = :number
                          AND NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID')
                        """)
                .param("today", clock.today())
                .param("voucher", voucher.name())
                .param("number", voucherNumber)
                .query((row, n) -> receipt(row))
                .optional();
    }

    private Optional<Receipt> read(String where, Object key) {
        return sql.sql(READ + where)
                .param("today", clock.today())
                .param("key", key)
                .query((row, n) -> receipt(row))
                .optional();
    }

    /** One deed at a time on one receipt. */
    void hold(long id) {
        sql.sql("SELECT id FROM receipt WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    boolean isKnown(String lineDigest) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM receipt WHERE line_digest = :digest)")
                .param("digest", lineDigest)
                .query(Boolean.class)
                .single();
    }

    long add(String number, NewReceipt receipt, Officer officer) {
        return sql.sql("""
                        INSERT INTO receipt (number, unit_id, voucher, voucher_number, attempt, voucher_on, amount, payer, source, remark,
                            line_digest, officer_id, officer_name, officer_unit, entered_on, recorded_at)
                        VALUES (:number, :unit, :voucher, :voucherNumber,
                            (SELECT count(*) + 1 FROM receipt r WHERE r.voucher = :voucher AND r.voucher_number = :voucherNumber),
                            :voucherOn, :amount, :payer, :source, :remark, :digest, :officer, :name, :officerUnit, :today, :now)
                        RETURNING id
                        """)
                .param("number", number)
                .param("unit", receipt.unitId())
                .param("voucher", receipt.voucher().name())
                .param("voucherNumber", receipt.voucherNumber())
                .param("voucherOn", receipt.voucherOn())
                .param("amount", receipt.amount().fen())
                .param("payer", receipt.payer())
                .param("source", receipt.source().name())
                .param("remark", receipt.remark())
                .param("digest", receipt.lineDigest(), Types.VARCHAR)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("officerUnit", officer.unit().name())
                .param("today", clock.today())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void confirm(long id, Officer officer) {
        sql.sql(
                        "INSERT INTO receipt_confirmation (receipt_id, confirmed_on, officer_id, officer_name, officer_unit, recorded_at)"
                                + " VALUES (:id, :today, :officer, :name, :unit, :now)")
                .param("id", id)
                .param("today", clock.today())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("now", now())
                .update();
    }

    /** @return the entry's id; the database fills in what follows from the problem */
    long add(long receiptId, Entry entry, String reason, Officer officer) {
        return sql.sql("""
                        INSERT INTO receipt_entry (receipt_id, kind, amount, project_id, problem_id, recovery, reverses_id, reason,
                            officer_id, officer_name, officer_unit, entered_on, recorded_at)
                        VALUES (:receipt, :kind, :amount, :project, :problem,
                            (SELECT recovery FROM receipt_entry WHERE id = :reverses), :reverses, :reason, :officer, :name, :unit,
                            :today, :now)
                        RETURNING id
                        """)
                .param("receipt", receiptId)
                .param("kind", entry.kind().name())
                .param("amount", entry.amount().fen())
                .param("project", entry.projectId(), Types.BIGINT)
                .param("problem", entry.problemId(), Types.BIGINT)
                .param("reverses", entry.reversesId(), Types.BIGINT)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    private List<Receipt.Booked> booked(long receiptId) {
        return sql.sql("""
                        SELECT e.*, j.number AS project, p.number AS problem
                          FROM receipt_entry e LEFT JOIN project j ON j.id = e.project_id LEFT JOIN problem p ON p.id = e.problem_id
                         WHERE e.receipt_id = :receipt ORDER BY e.id
                        """)
                .param("receipt", receiptId)
                .query((row, n) -> new Receipt.Booked(
                        new Entry(
                                row.getLong("id"),
                                EntryKind.valueOf(row.getString("kind")),
                                Yuan.ofFen(row.getLong("amount")),
                                row.getObject("project_id", Long.class),
                                row.getObject("problem_id", Long.class),
                                row.getObject("reverses_id", Long.class)),
                        row.getString("reason"),
                        row.getString("project"),
                        row.getString("problem"),
                        row.getString("officer_name"),
                        row.getString("officer_unit"),
                        row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("unit_id"),
                row.getString("unit"),
                Voucher.valueOf(row.getString("voucher")),
                row.getString("voucher_number"),
                row.getObject("voucher_on", LocalDate.class),
                Yuan.ofFen(row.getLong("amount")),
                row.getString("payer"),
                NewReceipt.Source.valueOf(row.getString("source")),
                row.getString("remark"),
                row.getString("officer_name"),
                row.getString("officer_unit"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirmed_by"),
                booked(row.getLong("id")));
    }

    /** One locked row per year; a number once given is never given again. */
    String nextNumber() {
        var year = clock.today().getYear();
        var last = sql.sql("INSERT INTO fee_number (series, year, last) VALUES ('SK', :year, 1)"
                        + " ON CONFLICT (series, year) DO UPDATE SET last = fee_number.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "SK-%d-%04d".formatted(year, last);
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
