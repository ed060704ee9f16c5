package cn.mingzhang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.audit.TrailProof;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Replay;
import cn.mingzhang.closure.SignatureFact;
import cn.mingzhang.closure.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The command itself, on a copy of the demo: what it loads is what the guards would have let in, and they stand again after it. */
@SpringBootTest(
        properties = {"mingzhang.database.temporary=true", "mingzhang.jobs=false"},
        args = {"generate", "--problems=" + GeneratorTest.PROBLEMS, "--seed=7"},
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles({"demo", "generate"})
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class GeneratorTest {
    static final int PROBLEMS = 600;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TrailProof trail;

    @Autowired
    private Generator generator;

    @Autowired
    private Owner owner;

    @Test
    void asManyAsAskedInEveryStage() {
        assertThat(count("SELECT count(*) FROM problem WHERE description LIKE '%，涉及达州%'"))
                .isEqualTo(PROBLEMS);
        assertThat(sql.sql("SELECT DISTINCT stage FROM problem")
                        .query(String.class)
                        .list())
                .contains("DRAFT", "SERVED", "RECTIFYING", "CLOSED", "VOID");
        assertThat(count("SELECT count(*) FROM problem WHERE procedure = 'SHORT' AND stage = 'CLOSED'"))
                .isPositive();
    }

    @Test
    void everyFileStandsWhereItsSignaturesLead() {
        var signatures = new HashMap<Long, List<SignatureFact>>();
        sql.sql("SELECT s.*, p.procedure FROM problem_signature s JOIN problem p ON p.id = s.problem_id"
                        + " ORDER BY problem_id, ordinal")
                .query((row, n) -> signatures
                        .computeIfAbsent(row.getLong("problem_id"), id -> new ArrayList<>())
                        .add(new SignatureFact(
                                Procedure.valueOf(row.getString("procedure"))
                                        .step(row.getString("step"))
                                        .orElseThrow(),
                                row.getInt("ordinal"),
                                Stage.valueOf(row.getString("stage_from")),
                                Stage.valueOf(row.getString("stage_to")),
                                row.getObject("officer_id", Long.class),
                                row.getObject("unit_id", Long.class))))
                .list();
        sql.sql("SELECT id, stage, coalesce(procedure, 'GENERAL') AS procedure FROM problem")
                .query((row, n) -> {
                    var known = signatures.getOrDefault(row.getLong("id"), List.of());
                    return assertThat(Replay.stageAfter(Procedure.valueOf(row.getString("procedure")), known))
                            .hasToString(row.getString("stage"));
                })
                .list();
    }

    @Test
    void theTrailVerifiesAndTheNextDeedIsSealedAfterIt() {
        var before = trail.verify();
        assertThat(before.intact()).as(before.words()).isTrue();
        sql.sql(
                        "INSERT INTO trail_entry (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts,"
                                + " deed, subject_kind, subject_number, changes, remark) VALUES (timestamptz '2022-01-04 09:00+08',"
                                + " timestamptz '2022-01-04 09:00+08', 0, 'system', '系统', '系统', 'SYSTEM', 'TESTED', 'test', '1',"
                                + " '[]', '')")
                .update();
        var after = trail.verify();
        assertThat(after.intact()).as(after.words()).isTrue();
        assertThat(after.blocks()).isEqualTo(before.blocks() + 1);
    }

    @Test
    void theGuardsStandAgain() {
        assertThatThrownBy(() -> sql.sql("UPDATE problem SET stage = 'CLOSED' WHERE stage = 'RECTIFYING'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("DELETE FROM problem_signature").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(count("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D'"))
                .isZero();
    }

    @Test
    void theInvariantsFindWhatDoesNotHold() throws SQLException {
        try (var connection = owner.connection()) {
            connection.setAutoCommit(false);
            var rows = new Rows(connection);
            assertThat(Invariants.broken(rows)).isEmpty();
            rows.guards(false);
            rows.run(
                    "UPDATE problem SET stage = 'DISPUTED' WHERE id = (SELECT max(id) FROM problem WHERE stage = 'RECTIFYING')");
            rows.run(
                    "UPDATE problem_signature SET snapshot = snapshot || '!' WHERE id = (SELECT max(id) FROM problem_signature)");
            rows.run(
                    "UPDATE problem_measure SET finished_on = NULL WHERE id IN (SELECT max(m.id) FROM problem_measure m"
                            + " JOIN problem p ON p.id = m.problem_id WHERE p.stage = 'CLOSED')");
            assertThat(Invariants.broken(rows))
                    .contains(
                            "stage, round and reopenings as the signatures say: 1",
                            "what was signed has its digest: 1",
                            "closed as the database itself would let it be closed: 1");
            connection.rollback();
        }
    }

    @Test
    void zAsksAgainOnTheSameDatabase() throws Exception {
        generator.run(40, 7);
        assertThat(count("SELECT count(*) FROM problem WHERE description LIKE '%，涉及达州%'"))
                .isEqualTo(PROBLEMS + 40);
        assertThat(trail.verify().intact()).isTrue();
        assertThat(count("SELECT problem_tally_differs()")).isZero();
        assertThat(count("SELECT fee_tally_differs()")).isZero();
        assertThat(count("SELECT sum(problems) FROM problem_tally")).isEqualTo(count("SELECT count(*) FROM problem"));
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
