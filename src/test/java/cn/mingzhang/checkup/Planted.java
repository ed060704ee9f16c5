package cn.mingzhang.checkup;

import cn.mingzhang.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A ledger in which anything can stand, also what the guards never let in: planted by the owner with the guards off, in one
 * transaction that is rolled back.
 */
final class Planted implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2021, 6, 30);

    private static final String BLANK = """
            INSERT INTO problem (number, version, item_id, campaign_year, stage, procedure, class_code, class_group, source, source_document,
                description, found_on, rectification_kind, goal, root_cause, remark, responsible_unit_id, responsible_leader, supporting_leader,
                due_on, original_due_on, extensions, amount_due, amount_reduced, reduction_ground, rectification, rectification_reason,
                rectification_confirmed, round, reopenings, signatures, notice_reason, notice_text, logged_by, logged_on, served_on, recorded_at)
            VALUES (:number, 0, -1, 2021, 'RECTIFYING', 'GENERAL', 'DU-05', 'DU', 'AUDIT', '', 'x', date '2021-01-01', 'PHASED', '', '', '',
                :unit, '', '', date '2021-12-31', date '2021-12-31', 0, 0, 0, '', 'IN_PROGRESS', '', false, 1, 0, 0, '', '', 1,
                date '2021-06-01', date '2021-06-01', timestamptz '2021-06-01 09:00+08') RETURNING id
            """;

    private static final String OFF_GUARD = """
            DO $$
            DECLARE
                guarded text[] := ARRAY['problem', 'problem_signature', 'problem_measure', 'problem_progress', 'problem_result', 'evidence_file',
                    'check_record', 'look_back', 'receipt', 'receipt_entry', 'fee_assessment'];
                guard record;
            BEGIN
                FOR guard IN SELECT conrelid::regclass AS tab, conname FROM pg_constraint
                              WHERE conrelid = ANY (guarded::regclass[]) AND contype IN ('c', 'f') LOOP
                    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', guard.tab, guard.conname);
                END LOOP;
                FOR guard IN SELECT unnest(guarded) AS tab LOOP
                    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', guard.tab);
                END LOOP;
            END $$
            """;

    private final Connection connection;
    final JdbcClient sql;
    final long unit;
    private final Map<String, Object> terms;
    private int last;

    Planted(DatabaseAccess access, Map<String, Integer> terms) throws SQLException {
        this.terms = new HashMap<>(terms);
        connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
        connection.setAutoCommit(false);
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql(OFF_GUARD).update();
        unit = sql.sql("SELECT id FROM unit WHERE kind = 'CIVIL_DEFENSE' ORDER BY id LIMIT 1")
                .query(Long.class)
                .single();
    }

    /** At work, in order, with one measure that is open and in time. */
    long problem() {
        var id = sql.sql(BLANK)
                .param("number", "2021-%04d".formatted(9000 + ++last))
                .param("unit", unit)
                .query(Long.class)
                .single();
        signed(id, 1, "SERVE", "SERVED", "2021-06-01");
        signed(id, 2, "ACCEPT", "RECTIFYING", "2021-06-02");
        measure(id, "2021-09-30", null);
        return id;
    }

    /** Applied for, checked and closed in order. */
    long closed(String appliedOn, String closedOn) {
        var id = problem();
        set(
                id,
                "stage = 'CLOSED', rectification = 'RECTIFIED', rectification_confirmed = true, closed_on = date '"
                        + closedOn + "', closure_number = 'X" + id + "', signatures = 4");
        sql.sql("UPDATE problem_measure SET finished_on = date '2021-06-02' WHERE problem_id = :id")
                .param("id", id)
                .update();
        signed(id, 3, "APPLY", "APPLIED", appliedOn);
        signed(id, 4, "SIGN_OFF", "CLOSED", closedOn);
        file(id, "measure:" + measureOf(id), "2021-06-02", "a" + id);
        return id;
    }

    void set(long problem, String what) {
        sql.sql("UPDATE problem SET " + what + " WHERE id = :id")
                .param("id", problem)
                .update();
    }

    void signed(long problem, int ordinal, String step, String to, String on) {
        insert("problem_signature", row -> {
            row.put("problem_id", problem);
            row.put("ordinal", ordinal);
            row.put("round", 1);
            row.put("step", step);
            row.put("stage_from", "DRAFT");
            row.put("stage_to", to);
            row.put("officer_name", "x");
            row.put("officer_post", "x");
            row.put("unit_name", "x");
            row.put("remark", "");
            row.put("snapshot", "");
            row.put("digest", "0".repeat(64));
            row.put("signed_on", LocalDate.parse(on));
            row.put("signed_at", at(on));
            row.put("recorded_at", at(on));
        });
    }

    void measure(long problem, String due, String finished) {
        insert("problem_measure", row -> {
            row.put("problem_id", problem);
            row.put(
                    "ordinal",
                    1
                            + sql.sql("SELECT count(*) FROM problem_measure WHERE problem_id = :id")
                                    .param("id", problem)
                                    .query(Integer.class)
                                    .single());
            row.put("content", "x");
            row.put("owner", "x");
            row.put("due_on", LocalDate.parse(due));
            row.put("finished_on", finished == null ? null : LocalDate.parse(finished));
            row.put("result", "");
            row.put("reopening", 0);
        });
    }

    long measureOf(long problem) {
        return sql.sql("SELECT max(id) FROM problem_measure WHERE problem_id = :id")
                .param("id", problem)
                .query(Long.class)
                .single();
    }

    void file(long problem, String slot, String on, String content) {
        sql.sql("""
                INSERT INTO evidence_file (id, holder_kind, holder_id, slot, first_id, revision, name, kind, size, sha256, note, uploader_id,
                    uploader_name, uploader_unit, happened_at, recorded_at)
                SELECT i, 'problem', :problem, :slot, i, 1, '照片.pdf', 'PDF', 1, encode(sha256(convert_to(:content, 'UTF8')), 'hex'), '', 1, 'x', 'x',
                       :at, :at FROM gen_random_uuid() AS i
                """)
                .param("problem", problem)
                .param("slot", slot)
                .param("content", content)
                .param("at", at(on))
                .update();
    }

    void progress(long problem, String on, String content) {
        insert("problem_progress", row -> {
            row.put("problem_id", problem);
            row.put("happened_on", LocalDate.parse(on));
            row.put("content", content);
            row.put("officer_id", 1L);
            row.put("officer_name", "x");
            row.put("recorded_at", at(on));
        });
        set(problem, "last_progress_on = date '" + on + "'");
    }

    void result(long problem, String dated, boolean withdrawn) {
        insert("problem_result", row -> {
            row.put("problem_id", problem);
            row.put("kind", "RULE_MADE");
            row.put("document", "x〔2021〕1号");
            row.put("dated", LocalDate.parse(dated));
            row.put("withdrawn", withdrawn);
            row.put("officer_id", 1L);
            row.put("recorded_at", at(dated));
        });
    }

    void checked(long problem, long checkersUnit) {
        insert("check_record", row -> {
            row.put("problem_id", problem);
            row.put("after_signature", 2);
            row.put("checked_on", LocalDate.parse("2021-06-10"));
            row.put("place", "x");
            row.put("papers", "");
            row.put("methods", "PAPERS");
            row.put("finding", "x");
            row.put("conclusion", "CONFIRMED");
            row.put("filer_id", -1L);
            row.put("filer_name", "x");
            row.put("filer_unit_id", checkersUnit);
            row.put("filer_unit", "x");
            row.put("filed_on", LocalDate.parse("2021-06-10"));
            row.put("recorded_at", at("2021-06-10"));
        });
    }

    void lookBack(long problem, int after, String due, String filed, String conclusion) {
        insert("look_back", row -> {
            row.put("problem_id", problem);
            row.put("after_signature", after);
            row.put("due_on", LocalDate.parse(due));
            row.put("place", "x");
            row.put("finding", "x");
            row.put("recorded_at", at("2021-06-10"));
            if (filed != null) {
                row.put("filed_on", LocalDate.parse(filed));
                row.put("visited_on", LocalDate.parse(filed));
                row.put("conclusion", conclusion);
                row.put("officer_id", -1L);
                row.put("officer_name", "x");
                row.put("officer_unit", "x");
                row.put("new_due_on", conclusion.equals("RELAPSED") ? LocalDate.parse("2022-01-01") : null);
            }
        });
    }

    void paid(long problem, Long project, long fen) {
        insert("receipt_entry", row -> {
            row.put("receipt_id", receipt());
            row.put("kind", "ALLOCATION");
            row.put("amount", fen);
            row.put("problem_id", project == null ? problem : null);
            row.put("project_id", project);
            row.put("reason", "");
            row.put("officer_id", 1L);
            row.put("officer_name", "x");
            row.put("officer_unit", "x");
            row.put("entered_on", TODAY);
            row.put("recorded_at", at("2021-06-10"));
        });
    }

    private long receipt() {
        insert("receipt", row -> {
            row.put("number", "SK-2021-%04d".formatted(9000 + ++last));
            row.put("unit_id", unit);
            row.put("voucher", "NON_TAX_BILL");
            row.put("voucher_number", "n" + last);
            row.put("attempt", 1);
            row.put("voucher_on", TODAY);
            row.put("booked_month", TODAY.withDayOfMonth(1));
            row.put("amount", 1L);
            row.put("payer", "x");
            row.put("source", "HAND");
            row.put("remark", "");
            row.put("officer_id", 1L);
            row.put("officer_name", "x");
            row.put("officer_unit", "x");
            row.put("entered_on", TODAY);
            row.put("recorded_at", at("2021-06-10"));
        });
        return sql.sql("SELECT max(id) FROM receipt").query(Long.class).single();
    }

    void assessed(long project, long payable, String due) {
        insert("fee_assessment", row -> {
            row.put("number", "HD-2021-%04d".formatted(9000 + ++last));
            row.put("project_id", project);
            row.put("state", "IN_FORCE");
            row.put("reference", "DISCOVERY");
            row.put("reference_on", TODAY.minusYears(1));
            row.put("reference_reason", "x");
            row.put("standard_id", 1L);
            row.put("certificate", "");
            for (var area : List.of("required_area", "built_area", "above_ground_area", "charged_area")) {
                row.put(area, 0);
            }
            row.put("assessed", payable);
            row.put("reduced", 0L);
            row.put("payable", payable);
            row.put("verified", false);
            row.put("due_on", LocalDate.parse(due));
            row.put("remark", "");
            row.put("proposer_id", 1L);
            row.put("proposer_name", "x");
            row.put("proposer_unit", "x");
            row.put("proposed_on", TODAY.minusYears(1));
            row.put("answerer_id", 2L);
            row.put("answered_on", TODAY.minusYears(1));
            row.put("answer", "");
            row.put("recorded_at", at("2021-06-10"));
        });
    }

    static java.time.OffsetDateTime at(String day) {
        return java.time.OffsetDateTime.parse(day + "T10:00:00+08:00");
    }

    private interface Filling {
        void into(Map<String, Object> row);
    }

    private void insert(String table, Filling filling) {
        var row = new LinkedHashMap<String, Object>();
        filling.into(row);
        var columns = new ArrayList<>(row.keySet());
        sql.sql("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")")
                .params(row)
                .update();
    }

    /** Which of what was planted this rule finds. */
    List<Long> found(Contradiction rule) {
        return sql.sql("SELECT problem_id FROM (" + rule.those() + ") AS found (problem_id, said)"
                        + " JOIN problem p ON p.id = found.problem_id WHERE p.number LIKE '2021-9%' ORDER BY 1")
                .params(terms)
                .param("today", TODAY)
                .query(Long.class)
                .list();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
