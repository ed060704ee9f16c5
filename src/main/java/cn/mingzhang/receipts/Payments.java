package cn.mingzhang.receipts;

import cn.mingzhang.database.Once;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 到账: the entries that belong to a problem, as its page shows them; what is paid is their sum. */
@Repository
class Payments {
    private final JdbcClient sql;

    Payments(JdbcClient sql) {
        this.sql = sql;
    }

    record Payment(
            long id,
            long receiptId,
            long amount,
            Voucher voucher,
            String voucherNumber,
            LocalDate voucherOn,
            @Nullable Long reversesId,
            @Nullable Long reversedById,
            String reason,
            String officerName,
            String officerUnit,
            LocalDate confirmedOn) {

        Yuan yuan() {
            return Yuan.ofFen(amount);
        }

        boolean isReversal() {
            return reversesId != null;
        }

        /** Neither undone nor undoing. */
        boolean stands() {
            return reversesId == null && reversedById == null;
        }
    }

    List<Payment> of(ProblemFile file) {
        return Once.read(
                List.of("payments", file.id()),
                () -> List.copyOf(sql.sql("""
                        SELECT e.id, e.receipt_id, e.amount, r.voucher, r.voucher_number, r.voucher_on, e.reverses_id, x.id AS reversed_by_id,
                               e.reason, e.officer_name, e.officer_unit, e.entered_on AS confirmed_on
                          FROM receipt_entry e JOIN receipt r ON r.id = e.receipt_id LEFT JOIN receipt_entry x ON x.reverses_id = e.id
                         WHERE e.problem_id = :problem ORDER BY e.id
                        """)
                        .param("problem", file.id())
                        .query(Payment.class)
                        .list()));
    }

    Yuan paid(ProblemFile file) {
        return Once.read(
                List.of("paid", file.id()),
                () -> Yuan.ofFen(
                        sql.sql("SELECT coalesce(sum(amount), 0) FROM receipt_entry WHERE problem_id = :problem")
                                .param("problem", file.id())
                                .query(Long.class)
                                .single()));
    }
}
