package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.database.Once;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Confirmed payments: entries that are only added up; what is paid is their sum. */
@Repository
class Payments {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Payments(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Payment(
            long id,
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
                        SELECT p.id, p.amount, p.voucher, p.voucher_number, p.voucher_on, p.reverses_id, r.id AS reversed_by_id,
                               p.reason, p.officer_name, p.officer_unit, p.confirmed_on
                          FROM problem_payment p LEFT JOIN problem_payment r ON r.reverses_id = p.id
                         WHERE p.problem_id = :problem ORDER BY p.id
                        """)
                        .param("problem", file.id())
                        .query(Payment.class)
                        .list()));
    }

    Yuan paid(ProblemFile file) {
        return Once.read(
                List.of("paid", file.id()),
                () -> Yuan.ofFen(
                        sql.sql("SELECT coalesce(sum(amount), 0) FROM problem_payment WHERE problem_id = :problem")
                                .param("problem", file.id())
                                .query(Long.class)
                                .single()));
    }

    long add(ProblemFile file, NewPayment payment, Officer officer) {
        return add(file, payment, null, "", officer);
    }

    long reverse(ProblemFile file, Payment payment, String reason, Officer officer) {
        var back = new NewPayment(
                Yuan.ZERO.minus(payment.yuan()), payment.voucher(), payment.voucherNumber(), payment.voucherOn());
        return add(file, back, payment.id(), reason, officer);
    }

    private long add(ProblemFile file, NewPayment payment, @Nullable Long reversesId, String reason, Officer officer) {
        return sql.sql("""
                        INSERT INTO problem_payment (problem_id, amount, voucher, voucher_number, voucher_on, reverses_id, reason,
                            officer_id, officer_name, officer_unit, confirmed_on, recorded_at)
                        VALUES (:problem, :amount, :voucher, :number, :on, :reverses, :reason, :officer, :name, :unit, :today, :now)
                        RETURNING id
                        """)
                .param("problem", file.id())
                .param("amount", payment.amount().fen())
                .param("voucher", payment.voucher().name())
                .param("number", payment.voucherNumber())
                .param("on", payment.voucherOn())
                .param("reverses", reversesId)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
