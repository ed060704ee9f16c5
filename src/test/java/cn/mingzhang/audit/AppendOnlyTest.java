package cn.mingzhang.audit;

import static cn.mingzhang.audit.TrailSamples.logged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("留痕只增不改：数据库自身拒绝")
class AppendOnlyTest {
    private static final String VALUES =
            "timestamptz '2021-03-01', timestamptz '2021-03-01', 1, 'a', 'b', 'c', 'd', 'DEED',"
                    + " 'kind', 'n', '[]', ''";
    private static final String COLUMNS = "happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit,"
            + " actor_posts, deed, subject_kind, subject_number, changes, remark";

    private final TrailDatabase database = TrailDatabase.fresh();

    @BeforeEach
    void oneBlock() {
        database.deed(trail -> logged(trail, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE trail_entry SET remark = ''",
                "DELETE FROM trail_entry",
                "TRUNCATE trail_entry",
                "TRUNCATE trail_entry CASCADE",
                "UPDATE trail_block SET sealed_at = sealed_at",
                "DELETE FROM trail_block",
                "TRUNCATE trail_block CASCADE",
                "UPDATE trail_head SET number = 0",
                "DELETE FROM trail_head",
                "TRUNCATE trail_head",
                "INSERT INTO trail_head VALUES (true, 0, sha256('x'))",
                "INSERT INTO trail_block SELECT number + 1, gen_random_uuid(), entries, last_entry, leaves, sealed_at, digest,"
                        + " digest FROM trail_block",
                "UPDATE trail_verification SET result = 'INTACT'",
                "DELETE FROM trail_verification",
                "TRUNCATE trail_verification"
            })
    void neitherTheApplicationNorTheOwnerMay(String statement) {
        assertThatThrownBy(() -> database.sql().sql(statement).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> database.owner().sql(statement).update()).hasStackTraceContaining("is refused");
        assertThat(database.verified().isIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO trail_entry (digest, " + COLUMNS + ") VALUES (sha256('x'), " + VALUES + ")",
                "INSERT INTO trail_entry (seal, " + COLUMNS + ") VALUES (gen_random_uuid(), " + VALUES + ")",
                "INSERT INTO trail_entry (id, " + COLUMNS + ") OVERRIDING SYSTEM VALUE VALUES (1000, " + VALUES + ")",
                "ALTER TABLE trail_entry DISABLE TRIGGER ALL",
                "ALTER TABLE trail_entry ADD COLUMN more text",
                "DROP TRIGGER trail_entry_sealed ON trail_entry",
                "DROP TABLE trail_block",
                "SET session_replication_role = replica",
                "SELECT setval('trail_entry_id_seq', 1)",
                "SELECT trail_seal()"
            })
    void theApplicationCannotForgeWhatTheDatabaseMakes(String statement) {
        assertThatThrownBy(() -> database.sql().sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{}", "[\"\\u0000\"]"})
    void changesAreAList(String changes) {
        assertThatThrownBy(() -> database.sql()
                        .sql("INSERT INTO trail_entry (" + COLUMNS + ") VALUES (" + VALUES.replace("[]", changes) + ")")
                        .update())
                .hasStackTraceContaining("ERROR");
    }

    @Test
    void sixteenWritersMakeOneChain() throws Exception {
        var writers = 16;
        var each = 25;
        var start = new CyclicBarrier(writers);
        var threads = Executors.newFixedThreadPool(writers);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (var writer = 0; writer < writers; writer++) {
                var number = writer;
                work.add(() -> {
                    start.await();
                    for (var i = 0; i < each; i++) {
                        var deed = i;
                        database.deed(trail -> {
                            logged(trail, number);
                            if (deed % 3 == 0) {
                                logged(trail, number);
                            }
                        });
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        var verification = database.verified();
        assertThat(verification.finding()).isEqualTo(Finding.INTACT);
        assertThat(verification.blocks()).isEqualTo(1 + writers * each);
        assertThat(verification.entries()).isEqualTo(1 + writers * (each + 9));
    }

    @Test
    void aTransactionOfFiftyThousandEntriesIsOneBlock() {
        var begun = System.nanoTime();
        database.transaction()
                .executeWithoutResult(status -> database.sql()
                        .sql("INSERT INTO trail_entry (" + COLUMNS + ") SELECT " + VALUES
                                + " FROM generate_series(1, 50000)")
                        .update());
        var sealed = System.nanoTime();
        var verification = database.verified();
        System.out.printf(
                "50,000 entries: sealed in %d ms, verified in %d ms%n",
                (sealed - begun) / 1_000_000, (System.nanoTime() - sealed) / 1_000_000);

        assertThat(verification.finding()).isEqualTo(Finding.INTACT);
        assertThat(verification.blocks()).isEqualTo(2);
        assertThat(verification.entries()).isEqualTo(50_001);
    }
}
