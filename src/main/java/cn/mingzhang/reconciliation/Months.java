package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 月结 as the database keeps it: rounds, signatures, reopenings. */
@Repository
class Months {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Months(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    enum Side {
        CLERK,
        TREASURY
    }

    /** One attempt to close, with what was frozen. */
    record Round(
            long id,
            int round,
            String figures,
            String digest,
            @Nullable String reopenedWhy) {}

    record Signature(Side side, long officerId, String officerName, String officerUnit, LocalDate signedOn) {}

    record Reopening(int round, String reason, String officerName, LocalDate reopenedOn) {}

    boolean isClosed(long unit, YearMonth month) {
        return sql.sql("SELECT month_is_closed(:unit, :month)")
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    Optional<YearMonth> lastClosed(long unit) {
        return sql.sql("SELECT month FROM closed_month WHERE unit_id = :unit ORDER BY month DESC LIMIT 1")
                .param("unit", unit)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    Optional<Round> latest(long unit, YearMonth month) {
        return sql.sql("""
                        SELECT c.id, c.round, c.figures, c.digest, r.reason AS reopened_why
                          FROM month_close c LEFT JOIN month_reopening r ON r.close_id = c.id
                         WHERE c.unit_id = :unit AND c.month = :month ORDER BY c.round DESC LIMIT 1
                        """)
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query(Round.class)
                .optional();
    }

    List<Signature> signatures(long close) {
        return sql.sql("SELECT side, officer_id, officer_name, officer_unit, signed_on FROM month_close_signature"
                        + " WHERE close_id = :close ORDER BY signed_on, recorded_at")
                .param("close", close)
                .query(Signature.class)
                .list();
    }

    List<Reopening> reopenings(long unit, YearMonth month) {
        return sql.sql("""
                        SELECT c.round, r.reason, r.officer_name, r.reopened_on FROM month_reopening r JOIN month_close c ON c.id = r.close_id
                         WHERE c.unit_id = :unit AND c.month = :month ORDER BY c.round
                        """)
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query(Reopening.class)
                .list();
    }

    long freeze(long unit, YearMonth month, Figures figures) {
        return sql.sql("""
                        INSERT INTO month_close (unit_id, month, round, figures, digest, recorded_at)
                        VALUES (:unit, :month, (SELECT count(*) + 1 FROM month_close WHERE unit_id = :unit AND month = :month), :figures,
                            :digest, :now) RETURNING id
                        """)
                .param("unit", unit)
                .param("month", month.atDay(1))
                .param("figures", figures.canonical())
                .param("digest", figures.digest())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void sign(long close, Side side, Officer officer) {
        sql.sql(
                        "INSERT INTO month_close_signature (close_id, side, officer_id, officer_name, officer_unit, signed_on, recorded_at)"
                                + " VALUES (:close, :side, :officer, :name, :unit, :today, :now)")
                .param("close", close)
                .param("side", side.name())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", now())
                .update();
    }

    void reopen(long close, String reason, Officer officer) {
        sql.sql(
                        "INSERT INTO month_reopening (close_id, reason, officer_id, officer_name, officer_unit, reopened_on, recorded_at)"
                                + " VALUES (:close, :reason, :officer, :name, :unit, :today, :now)")
                .param("close", close)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", now())
                .update();
    }

    /** Nobody enters anything of this unit until the transaction ends. */
    void hold(long unit) {
        sql.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('month_close'), :unit)")
                .param("unit", (int) unit)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
