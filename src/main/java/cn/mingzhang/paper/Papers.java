package cn.mingzhang.paper;

import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.PaperSigning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Prints, records and verdicts, all append-only. */
@Repository
class Papers {
    static final String PROBLEM = "problem";

    private static final String ALL = """
            SELECT p.*, r.id AS entry_id, r.signed_on, r.returns_to, r.remark, r.scan_id, r.recorder_id, r.recorder_name, r.recorder_unit, r.recorded_on,
                   v.confirmed, v.reason, v.officer_id AS judge_id, v.officer_name AS judge_name, v.officer_unit AS judge_unit, v.judged_on
              FROM paper_print p
              LEFT JOIN LATERAL (SELECT x.* FROM paper_record x WHERE x.print_id = p.id ORDER BY x.id DESC LIMIT 1) r ON true
              LEFT JOIN paper_verdict v ON v.record_id = r.id
             WHERE p.subject_kind = 'problem'
            """;

    private final JdbcClient sql;

    Papers(JdbcClient sql) {
        this.sql = sql;
    }

    List<Paper> ofProblem(long problem) {
        return sql.sql(ALL + " AND p.subject_id = :problem ORDER BY p.id DESC")
                .param("problem", problem)
                .query(Papers::paper)
                .list();
    }

    Optional<Paper> ofProblem(long problem, long id) {
        return sql.sql(ALL + " AND p.subject_id = :problem AND p.id = :id")
                .param("problem", problem)
                .param("id", id)
                .query(Papers::paper)
                .optional();
    }

    List<Paper> byIds(Collection<Long> ids) {
        return sql.sql(ALL + " AND p.id IN (:ids)")
                .param("ids", ids)
                .query(Papers::paper)
                .list();
    }

    /** The problem's row is held by the deed, so that two prints at the same moment get two numbers. */
    long print(PaperSigning.Matter matter, Officer signer, String post, Officer printer, LocalDate on, Instant at) {
        var ordinal = sql.sql(
                        "SELECT coalesce(max(ordinal), 0) + 1 FROM paper_print WHERE subject_kind = :kind AND subject_id = :id")
                .param("kind", PROBLEM)
                .param("id", matter.file().id())
                .query(Integer.class)
                .single();
        return sql.sql("""
                        INSERT INTO paper_print (code, subject_kind, subject_id, subject_number, subject_version, after_signature, act, ordinal,
                               officer_id, officer_name, officer_post, officer_unit, content, digest, printer_id, printer_name, printer_unit,
                               printed_on, recorded_at)
                        VALUES (:code, :kind, :subject, :number, :version, :signatures, :act, :ordinal, :officer, :name, :post, :unit, :content,
                               :digest, :printer, :printerName, :printerUnit, :on, :at) RETURNING id
                        """)
                .param("code", freeCode(matter, signer, ordinal))
                .param("kind", PROBLEM)
                .param("subject", matter.file().id())
                .param("number", matter.file().number().value())
                .param("version", matter.file().version())
                .param("signatures", matter.file().signatures())
                .param("act", matter.step().name())
                .param("ordinal", ordinal)
                .param("officer", signer.id())
                .param("name", signer.name())
                .param("post", post)
                .param("unit", signer.unit().name())
                .param("content", matter.content())
                .param("digest", matter.digest())
                .param("printer", printer.id())
                .param("printerName", printer.name())
                .param("printerUnit", printer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Bound to problem, version, step, signer and print number; the salt only where another print has that code. */
    private String freeCode(PaperSigning.Matter matter, Officer signer, int ordinal) {
        var file = matter.file();
        for (var salt = 0; ; salt++) {
            var code = PaperCode.of(file.number() + "|" + file.version() + "|"
                    + matter.step().name() + "|" + signer.id() + "|" + ordinal + "|" + matter.digest() + "|" + salt);
            var taken = sql.sql("SELECT EXISTS (SELECT 1 FROM paper_print WHERE code = :code)")
                    .param("code", code)
                    .query(Boolean.class)
                    .single();
            if (!taken) {
                return code;
            }
        }
    }

    void record(Paper paper, NewEntry entry, UUID scan, Officer recorder, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO paper_record (print_id, signed_on, returns_to, remark, scan_id, recorder_id, recorder_name, recorder_unit, recorded_on, recorded_at)
                        VALUES (:print, :signed, :to, :remark, :scan, :recorder, :name, :unit, :on, :at)
                        """)
                .param("print", paper.id())
                .param("signed", entry.signedOn())
                .param(
                        "to",
                        entry.returnsTo() == null ? null : entry.returnsTo().name())
                .param("remark", entry.remark())
                .param("scan", scan)
                .param("recorder", recorder.id())
                .param("name", recorder.name())
                .param("unit", recorder.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void judge(long entry, boolean confirmed, String reason, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO paper_verdict (record_id, confirmed, reason, officer_id, officer_name, officer_unit, judged_on, recorded_at)
                        VALUES (:entry, :confirmed, :reason, :officer, :name, :unit, :on, :at)
                        """)
                .param("entry", entry)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("subject_id"),
                row.getString("subject_number"),
                row.getInt("subject_version"),
                row.getInt("after_signature"),
                row.getString("act"),
                row.getInt("ordinal"),
                row.getLong("officer_id"),
                row.getString("officer_name"),
                row.getString("officer_post"),
                row.getString("officer_unit"),
                row.getString("content"),
                row.getString("digest"),
                row.getLong("printer_id"),
                row.getString("printer_name"),
                row.getString("printer_unit"),
                row.getObject("printed_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                entry(row),
                verdict(row));
    }

    private static Paper.@Nullable Entry entry(ResultSet row) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        return scan == null
                ? null
                : new Paper.Entry(
                        row.getLong("entry_id"),
                        row.getObject("signed_on", LocalDate.class),
                        stage(row.getString("returns_to")),
                        row.getString("remark"),
                        scan,
                        row.getLong("recorder_id"),
                        row.getString("recorder_name"),
                        row.getString("recorder_unit"),
                        row.getObject("recorded_on", LocalDate.class));
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    private static Paper.@Nullable Verdict verdict(ResultSet row) throws SQLException {
        var confirmed = row.getObject("confirmed", Boolean.class);
        return confirmed == null
                ? null
                : new Paper.Verdict(
                        confirmed,
                        row.getString("reason"),
                        row.getLong("judge_id"),
                        row.getString("judge_name"),
                        row.getString("judge_unit"),
                        row.getObject("judged_on", LocalDate.class));
    }
}
