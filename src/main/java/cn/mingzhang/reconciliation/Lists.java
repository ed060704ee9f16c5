package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists and their lines as the database keeps them. */
@Repository
class Lists {
    private static final String READ = """
            SELECT s.id, s.unit_id, s.source, s.month, s.file_name, s.sha256, s.officer_name, s.officer_unit, s.entered_on,
                   w.statement_id IS NOT NULL AS withdrawn, w.reason, l.lines, l.amount
              FROM remittance_statement s LEFT JOIN remittance_withdrawal w ON w.statement_id = s.id
              CROSS JOIN LATERAL (SELECT count(*) AS lines, coalesce(sum(x.amount), 0) AS amount FROM remittance_line x
                                   WHERE x.statement_id = s.id) l
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final OfficeClock clock;

    Lists(JdbcClient sql, JdbcTemplate batches, OfficeClock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    record Entered(
            long id,
            long unitId,
            Source source,
            LocalDate month,
            String fileName,
            @Nullable String sha256,
            String officerName,
            String officerUnit,
            LocalDate enteredOn,
            boolean withdrawn,
            @Nullable String reason,
            long lines,
            long amount) {

        YearMonth period() {
            return YearMonth.from(month);
        }

        public Yuan yuan() {
            return Yuan.ofFen(amount);
        }
    }

    record LineRow(int ordinal, String voucherNumber, LocalDate paidOn, long amount, String payer) {
        public String day() {
            return Dates.day(paidOn);
        }

        public Yuan yuan() {
            return Yuan.ofFen(amount);
        }
    }

    Entered seen(long id) {
        return sql.sql(READ + " WHERE s.id = :id")
                .param("id", id)
                .query(Entered.class)
                .optional()
                .orElseThrow(() -> new NotVisible("list " + id));
    }

    List<Entered> of(long unit, YearMonth month) {
        return sql.sql(READ + " WHERE s.unit_id = :unit AND s.month = :month ORDER BY s.source, s.id")
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query(Entered.class)
                .list();
    }

    List<LineRow> lines(long id, int most) {
        return sql.sql("SELECT ordinal, voucher_number, paid_on, amount, payer FROM remittance_line"
                        + " WHERE statement_id = :id ORDER BY ordinal LIMIT :most")
                .param("id", id)
                .param("most", most)
                .query(LineRow.class)
                .list();
    }

    /** The file of an import. */
    Sent sent(long job) {
        return sql.sql(
                        "SELECT f.name, f.sha256, j.id AS import_id FROM import_job j JOIN import_file f ON f.id = j.file_id WHERE j.id = :job")
                .param("job", job)
                .query(Sent.class)
                .single();
    }

    /** The one this file was entered as, where it was begun before. */
    Optional<Long> find(Source source, long unit, YearMonth period, Sent file) {
        return sql.sql("""
                        SELECT s.id FROM remittance_statement s
                         WHERE s.unit_id = :unit AND s.source = :source AND s.month = :month AND s.sha256 IS NOT DISTINCT FROM :sha
                           AND NOT EXISTS (SELECT 1 FROM remittance_withdrawal w WHERE w.statement_id = s.id)
                        """)
                .param("unit", unit)
                .param("source", source.name())
                .param("month", period.atDay(1))
                .param("sha", file.sha256(), Types.VARCHAR)
                .query(Long.class)
                .optional();
    }

    /** Whether a standing list has this very line. */
    boolean isKnown(String digest) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM remittance_line l WHERE l.digest = :digest
                           AND NOT EXISTS (SELECT 1 FROM remittance_withdrawal w WHERE w.statement_id = l.statement_id))
                        """).param("digest", digest).query(Boolean.class).single();
    }

    long add(Source source, long unit, YearMonth period, Sent file, Officer officer) {
        return sql.sql("""
                        INSERT INTO remittance_statement (unit_id, source, month, file_name, sha256, import_id, officer_id, officer_name,
                            officer_unit, entered_on, recorded_at)
                        VALUES (:unit, :source, :month, :file, :sha, :import, :officer, :name, :officerUnit, :today, :now) RETURNING id
                        """)
                .param("unit", unit)
                .param("source", source.name())
                .param("month", period.atDay(1))
                .param("file", file.name())
                .param("sha", file.sha256(), Types.VARCHAR)
                .param("import", file.importId(), Types.BIGINT)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("officerUnit", officer.unit().name())
                .param("today", clock.today())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void addLines(long id, long unit, Source source, List<NewLine> lines) {
        batches.batchUpdate(
                "INSERT INTO remittance_line (statement_id, ordinal, voucher_number, paid_on, amount, payer, digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                lines,
                500,
                (row, line) -> {
                    row.setLong(1, id);
                    row.setInt(2, line.row());
                    row.setString(3, line.voucherNumber());
                    row.setObject(4, line.paidOn());
                    row.setLong(5, line.amount().fen());
                    row.setString(6, line.payer());
                    row.setString(7, line.digest(unit, source));
                });
    }

    void withdraw(long id, String reason, Officer officer) {
        sql.sql(
                        "INSERT INTO remittance_withdrawal (statement_id, reason, officer_id, officer_name, withdrawn_on, recorded_at)"
                                + " VALUES (:id, :reason, :officer, :name, :today, :now)")
                .param("id", id)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("today", clock.today())
                .param("now", now())
                .update();
    }

    /** Of an import that is taken back: as the deed of who made it, who alone may take it back. @return how many lines */
    int withdrawImport(long job, String reason) {
        sql.sql("""
                        INSERT INTO remittance_withdrawal (statement_id, reason, officer_id, officer_name, withdrawn_on, recorded_at)
                        SELECT s.id, :reason, s.officer_id, s.officer_name, :today, :now FROM remittance_statement s WHERE s.import_id = :job
                           AND NOT EXISTS (SELECT 1 FROM remittance_withdrawal w WHERE w.statement_id = s.id)
                        """)
                .param("reason", reason)
                .param("today", clock.today())
                .param("now", now())
                .param("job", job)
                .update();
        return sql.sql("SELECT count(*) FROM remittance_line l JOIN remittance_statement s ON s.id = l.statement_id"
                        + " WHERE s.import_id = :job")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    long count(long id) {
        return seen(id).lines();
    }

    long sum(long id) {
        return seen(id).amount();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
