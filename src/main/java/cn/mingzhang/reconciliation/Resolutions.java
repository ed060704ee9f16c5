package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 处理 as the database keeps it. */
@Repository
class Resolutions {
    private static final String READ =
            "SELECT id, difference_id, deed, reason, proposer_id, proposer_name, proposer_unit, proposed_on, granted,"
                    + " answerer_name, answered_on, answer FROM reconciliation_resolution";

    private final JdbcClient sql;
    private final OfficeClock clock;

    Resolutions(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Resolution seen(long id) {
        return sql.sql(READ + " WHERE id = :id")
                .param("id", id)
                .query(Resolution.class)
                .optional()
                .orElseThrow(() -> new NotVisible("resolution " + id));
    }

    List<Resolution> of(long difference) {
        return sql.sql(READ + " WHERE difference_id = :id ORDER BY id")
                .param("id", difference)
                .query(Resolution.class)
                .list();
    }

    long add(long difference, Resolution.Deed deed, String reason, Officer officer) {
        return sql.sql("""
                        INSERT INTO reconciliation_resolution (difference_id, deed, reason, proposer_id, proposer_name, proposer_unit,
                            proposed_on, answer, recorded_at)
                        VALUES (:difference, :deed, :reason, :officer, :name, :unit, :today, '', :now) RETURNING id
                        """)
                .param("difference", difference)
                .param("deed", deed.name())
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return whether it was still open */
    boolean answer(long id, boolean granted, String remark, Officer officer) {
        return sql.sql("""
                        UPDATE reconciliation_resolution SET granted = :granted, answerer_id = :officer, answerer_name = :name,
                               answered_on = :today, answer = :remark WHERE id = :id AND granted IS NULL AND deed <> 'EXPLAIN'
                        """)
                        .param("granted", granted)
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("today", clock.today())
                        .param("remark", remark)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The line on a list that our books lack. */
    record Missing(Source source, String voucherNumber, LocalDate paidOn, long amount, String payer) {}

    Missing line(long id) {
        return sql.sql("""
                        SELECT s.source, l.voucher_number, l.paid_on, l.amount, l.payer
                          FROM remittance_line l JOIN remittance_statement s ON s.id = l.statement_id WHERE l.id = :id
                        """).param("id", id).query(Missing.class).single();
    }

    /** What a side of a difference consists of, to be shown; by the ids of receipts or of lines. */
    record Part(String number, String voucherNumber, LocalDate on, long amount, String payer, String from) {
        public String day() {
            return Dates.day(on);
        }

        public Yuan yuan() {
            return Yuan.ofFen(amount);
        }
    }

    List<Part> receipts(List<Long> ids) {
        return sql.sql(
                        "SELECT number, voucher_number, voucher_on AS on, amount, receipt_payer(id, payer) AS payer, '' AS from"
                                + " FROM receipt"
                                + " WHERE id = ANY (:ids) ORDER BY id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Part.class)
                .list();
    }

    List<Part> lines(List<Long> ids) {
        return sql.sql("""
                        SELECT '' || s.id AS number, l.voucher_number, l.paid_on AS on, l.amount, l.payer, s.file_name AS from
                          FROM remittance_line l JOIN remittance_statement s ON s.id = l.statement_id WHERE l.id = ANY (:ids) ORDER BY l.id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(Part.class)
                .list();
    }
}
