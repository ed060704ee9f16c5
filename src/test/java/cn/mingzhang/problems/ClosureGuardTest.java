package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DemoTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Java refuses the database refuses too, to the application's own login with SQL in hand. */
@DemoTest
class ClosureGuardTest {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient sql;

    @Test
    void whoAsksIsTheApplicationsOwnLogin() {
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo("mingzhang_app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE problem SET stage = 'CLOSED', closed_on = date '2022-01-04', closure_number = 'X' WHERE id = :rectifying",
                "UPDATE problem SET stage = 'CLOSED', closed_on = date '2022-01-04', closure_number = 'X', signatures = signatures + 1 WHERE id = :waiting",
                "UPDATE problem SET stage = 'AWAITING_SIGN_OFF' WHERE id = :rectifying",
                "UPDATE problem SET signatures = signatures + 1 WHERE id = :rectifying",
                "UPDATE problem SET round = round + 1 WHERE id = :rectifying",
                "UPDATE problem SET amount_due = 1 WHERE id = :waiting",
                "UPDATE problem SET description = 'x' WHERE id = :closed",
                "UPDATE problem SET closure_number = 'X' WHERE id = :closed",
                "UPDATE problem_measure SET content = 'x' WHERE problem_id = :closed",
                "DELETE FROM problem WHERE id = :rectifying",
                "UPDATE problem_signature SET remark = 'x' WHERE problem_id = :closed",
                "DELETE FROM problem_signature WHERE problem_id = :closed",
                "TRUNCATE problem_signature",
                "UPDATE problem_status SET status = 'RECTIFIED'",
                "UPDATE trail_entry SET remark = 'x' WHERE id = 1",
                "DELETE FROM trail_entry",
                "TRUNCATE trail_entry CASCADE",
                "UPDATE trail_block SET entries = 0",
                "INSERT INTO trail_head SELECT * FROM trail_head",
                "ALTER TABLE problem DISABLE TRIGGER ALL",
                "SET session_replication_role = replica",
            })
    @DisplayName("应用账号直接改库：一律拒绝，什么也没有改变")
    void refused(String statement) {
        var before = everything();
        assertThatThrownBy(() -> alone(connection -> execute(connection, filled(statement))))
                .isInstanceOf(SQLException.class);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("只签不移：提交时拒绝")
    void aSignatureThatMovesNothingIsRefusedAtCommit() {
        var waiting = id("AWAITING_SIGN_OFF");
        assertThatThrownBy(() -> alone(connection -> sign(connection, waiting, "SIGN_OFF", "deputy", "GROUP_DEPUTY")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("未随环节生效");
    }

    @Test
    @DisplayName("不任该岗的人不能签")
    void whoDoesNotHoldThePostCannotSign() {
        var waiting = id("AWAITING_SIGN_OFF");
        assertThatThrownBy(
                        () -> alone(connection -> sign(connection, waiting, "SIGN_OFF", "rectifier", "GROUP_DEPUTY")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("不任");
    }

    @Test
    @DisplayName("伪造整轮签批也不能销号：措施、佐证、核查、资金、定责、筛查都要在库里")
    void aWholeRoundOfForgedSignaturesStillDoesNotClose() {
        var rectifying = sql.sql(
                        "SELECT p.id FROM problem p WHERE p.stage = 'RECTIFYING' AND p.rectification = 'RECTIFIED' AND p.procedure = 'GENERAL' ORDER BY p.id LIMIT 1")
                .query(Long.class)
                .single();
        var before = everything();
        assertThatThrownBy(() -> alone(connection -> {
                    forge(connection, rectifying, "APPLY", "rectifier", "RECTIFIER");
                    forge(connection, rectifying, "ENDORSE", "head", "UNIT_HEAD");
                    execute(connection, "UPDATE problem SET notice_scope = 'NONE' WHERE id = " + rectifying);
                    forge(connection, rectifying, "REVIEW", "reviewer", "REVIEWER");
                    forge(connection, rectifying, "VERIFY", "resident", "RESIDENT");
                    forge(connection, rectifying, "END_NOTICE", null, "SYSTEM");
                    forge(connection, rectifying, "COUNTERSIGN", "inspector", "SUPERVISOR");
                    forge(connection, rectifying, "SIGN_OFF", "deputy", "GROUP_DEPUTY");
                }))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("不得销号");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aProblemBeginsAsADraft() {
        assertThatThrownBy(() -> alone(connection -> execute(connection, """
                        INSERT INTO problem (number, version, item_id, campaign_year, stage, procedure, class_code, class_group, source, source_document,
                            description, found_on, rectification_kind, goal, root_cause, remark, responsible_unit_id, responsible_leader, supporting_leader,
                            due_on, extensions, amount_due, amount_reduced, reduction_ground, rectification, rectification_reason, rectification_confirmed,
                            round, reopenings, signatures, notice_reason, notice_text, logged_by, logged_on, recorded_at, closed_on, closure_number)
                        SELECT '2022-9999', 0, item_id, campaign_year, 'CLOSED', procedure, class_code, class_group, source, source_document,
                            description, found_on, rectification_kind, goal, root_cause, remark, responsible_unit_id, responsible_leader, supporting_leader,
                            due_on, extensions, amount_due, amount_reduced, reduction_ground, rectification, rectification_reason, rectification_confirmed,
                            0, 0, 0, notice_reason, notice_text, logged_by, logged_on, recorded_at, closed_on, 'X'
                          FROM problem WHERE stage = 'CLOSED' LIMIT 1""")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("草稿");
    }

    private interface Deed {
        void on(Connection connection) throws SQLException;
    }

    private void alone(Deed deed) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                deed.on(connection);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** A signature and the movement that belongs to it, both by hand. */
    private void forge(Connection connection, long problem, String step, String login, String post)
            throws SQLException {
        sign(connection, problem, step, login, post);
        execute(connection, """
                UPDATE problem p SET stage = s.stage_to, signatures = s.ordinal, round = s.round,
                       closed_on = CASE WHEN s.stage_to = 'CLOSED' THEN s.signed_on END,
                       closure_number = CASE WHEN s.stage_to = 'CLOSED' THEN 'X' END
                  FROM problem_signature s
                 WHERE s.problem_id = p.id AND s.ordinal = p.signatures + 1 AND p.id = %d
                """.formatted(problem));
    }

    private void sign(Connection connection, long problem, String step, String login, String post) throws SQLException {
        var to = Signature.stepNamed(step).to();
        execute(connection, """
                INSERT INTO problem_signature (problem_id, ordinal, round, step, stage_from, stage_to, officer_id, officer_name, officer_post,
                       unit_id, unit_name, remark, snapshot, digest, signed_on, signed_at, recorded_at)
                SELECT p.id, p.signatures + 1, p.round + %d, '%s', p.stage, '%s', (SELECT id FROM officer WHERE login = '%s'), 'x', '%s',
                       NULL, 'x', '', '', repeat('0', 64), date '2022-01-04', timestamptz '2022-01-04 09:00+08', timestamptz '2022-01-04 09:00+08'
                  FROM problem p WHERE p.id = %d
                """.formatted(step.equals("APPLY") ? 1 : 0, step, to, login, post, problem));
    }

    private String filled(String statement) {
        return statement
                .replace(":rectifying", Long.toString(id("RECTIFYING")))
                .replace(":waiting", Long.toString(id("AWAITING_SIGN_OFF")))
                .replace(":closed", Long.toString(id("CLOSED")));
    }

    private long id(String stage) {
        return sql.sql("SELECT min(id) FROM problem WHERE stage = :stage")
                .param("stage", stage)
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> everything() {
        return sql.sql("""
                        SELECT (SELECT md5(string_agg(p::text, '' ORDER BY p.id)) FROM problem p) AS problems,
                               (SELECT md5(string_agg(s::text, '' ORDER BY s.id)) FROM problem_signature s) AS signatures,
                               (SELECT count(*) FROM trail_entry) AS entries, (SELECT max(number) FROM trail_block) AS block
                        """).query().listOfRows();
    }
}
