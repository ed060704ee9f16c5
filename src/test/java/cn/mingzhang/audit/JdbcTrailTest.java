package cn.mingzhang.audit;

import static cn.mingzhang.audit.TrailSamples.MONDAY;
import static cn.mingzhang.audit.TrailSamples.PROBLEM;
import static cn.mingzhang.audit.TrailSamples.ZHANG;
import static cn.mingzhang.audit.TrailSamples.logged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcTrailTest {
    private final TrailDatabase database = TrailDatabase.fresh();

    @Test
    void whatWasNotedIsReadAsItWas() {
        database.deed(trail -> trail.note(
                ZHANG,
                "PROBLEM_AMENDED",
                PROBLEM,
                List.of(
                        new Change("problem.title", null, "漏批\"人防\"手续\n第二行 \\ 𠮷"),
                        new Change("problem.due", "2021-06-30", null)),
                "补正",
                MONDAY));

        var entry = database.trail().history(PROBLEM).get(0);
        assertThat(entry.actor()).isEqualTo(ZHANG);
        assertThat(entry.deed()).isEqualTo("PROBLEM_AMENDED");
        assertThat(entry.happenedAt()).isEqualTo(MONDAY);
        assertThat(entry.recordedAt()).isAfter(MONDAY);
        assertThat(entry.changes())
                .containsExactly(
                        new Change("problem.title", null, "漏批\"人防\"手续\n第二行 \\ 𠮷"),
                        new Change("problem.due", "2021-06-30", null));
        assertThat(entry.remark()).isEqualTo("补正");
        assertThat(entry.block()).isEqualTo(1);
    }

    @Test
    void oneTransactionIsOneBlock() {
        database.deed(trail -> {
            logged(trail, 1);
            logged(trail, 2);
        });
        database.deed(trail -> logged(trail, 1));

        assertThat(database.trail().history(TrailSamples.problem(1)))
                .extracting(TrailEntry::block)
                .containsExactly(2L, 1L);
        assertThat(database.sql()
                        .sql("SELECT entries FROM trail_block ORDER BY number")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 1);
    }

    /** The digests are computed again in Java, entry by entry: many at once are what each alone would have been. */
    @Test
    void manyNotedInOneGoAreEachAsIfNotedAlone() {
        var notes = new ArrayList<Note>();
        for (int n = 1; n <= 1_200; n++) {
            var changes = List.of(new Change("problem.title", null, "第" + n + "件 \"漏批\""));
            notes.add(new Note(
                    ZHANG, "PROBLEM_LOGGED", TrailSamples.problem(n), changes, n % 2 == 0 ? "" : "补录", MONDAY));
        }
        database.deed(trail -> {
            logged(trail, 0);
            trail.note(notes);
            logged(trail, 0);
        });
        database.deed(trail -> trail.note(List.of()));

        var entry = database.trail().history(TrailSamples.problem(1_111)).get(0);
        assertThat(entry.changes()).isEqualTo(notes.get(1_110).changes());
        assertThat(entry.remark()).isEqualTo("补录");
        assertThat(entry.actor()).isEqualTo(ZHANG);
        assertThat(database.sql()
                        .sql("SELECT subject_number FROM trail_entry WHERE deed = 'PROBLEM_LOGGED' ORDER BY id")
                        .query(String.class)
                        .list())
                .isEqualTo(notes.stream().map(note -> note.subject().number()).toList());
        var verified = database.verified();
        assertThat(verified.finding()).isEqualTo(Finding.INTACT);
        assertThat(verified.entries()).isEqualTo(1_202);
        assertThat(verified.blocks()).isEqualTo(1);
    }

    @Test
    void anOpenTransactionSeesItsEntriesOutsideAnyBlock() {
        database.deed(trail -> {
            logged(trail, 1);
            assertThat(trail.history(TrailSamples.problem(1)))
                    .singleElement()
                    .extracting(TrailEntry::block)
                    .isEqualTo(0L);
        });
    }

    @Test
    void aRollbackLeavesNothing() {
        assertThatThrownBy(() -> database.deed(trail -> {
                    logged(trail, 1);
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");

        assertThat(database.trail().history(TrailSamples.problem(1))).isEmpty();
        assertThat(database.trail().headCode()).isEqualTo("0-00000-00000");
    }

    @Test
    void theHeadCodeMovesWithEachBlock() {
        database.deed(trail -> logged(trail, 1));
        var first = database.trail().headCode();
        database.deed(trail -> logged(trail, 2));

        assertThat(first).matches("1-[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(database.trail().headCode()).startsWith("2-").isNotEqualTo(first);
    }

    @Test
    void anEntryAfterItsBlockWasSealedIsRefused() {
        assertThatThrownBy(() -> database.deed(trail -> {
                    logged(trail, 1);
                    database.sealNow();
                    logged(trail, 2);
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("after the block of its transaction was sealed");
        assertThat(database.trail().history(TrailSamples.problem(1))).isEmpty();
    }

    @Test
    void nothingOfTheSessionSplitsATransactionIntoTwoBlocks() {
        database.deed(trail -> {
            logged(trail, 1);
            database.sql().sql("SET LOCAL TimeZone = 'Asia/Shanghai'").update();
            logged(trail, 2);
            database.sql().sql("SET LOCAL DateStyle = 'ISO, DMY'").update();
            logged(trail, 3);
        });
        assertThat(database.sql()
                        .sql("SELECT entries FROM trail_block")
                        .query(Integer.class)
                        .list())
                .containsExactly(3);
    }
}
