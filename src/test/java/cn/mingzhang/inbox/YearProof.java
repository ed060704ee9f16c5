package cn.mingzhang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A year of mornings, two schedulers on one database, one of them killed at random in the middle of a round and started again, and some
 * mornings both at once: every reminder and escalation happens once, on its day, to whom it concerns, and none is missing, against a
 * list that {@link Matters} works out by itself. {@code -Dproof.matters}, {@code -Dproof.days}, {@code -Dproof.seed}.
 */
@CommittedTest
@Tag("proof")
@DisplayName("走一年：每次提醒和升级恰好一回，一回不少")
class YearProof {
    private static final int MATTERS = Integer.getInteger("proof.matters", 2_000);
    private static final int DAYS = Integer.getInteger("proof.days", 365);
    private static final long SEED = Long.getLong("proof.seed", 20211231L);
    private static final long PATIENCE = 60_000;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DatabaseAccess access;

    @Autowired
    private WorkingDays days;

    @Autowired
    private OfficeTerms terms;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock system;

    private final AtomicReference<LocalDate> day = new AtomicReference<>();
    private final OfficeClock clock =
            () -> day.get().atStartOfDay(OfficeClock.ZONE).toInstant();
    private final Random random = new Random(SEED);
    private final List<Node> nodes = new ArrayList<>();
    private int kills;
    private int together;
    private int cut;

    @Test
    void eachOccasionOnce() throws Exception {
        var cast = Cast.of(registry, system);
        // After the cast has taken office; the calendar is noticed for this year and guessed for the next.
        var first = system.today().plusDays(1);
        var matters = Matters.of(MATTERS, SEED)
                .in(
                        first,
                        cast.officer("county").id(),
                        cast.unit(DemoCast.COUNTY_OFFICE).id());
        day.set(first);
        nodes.add(new Node("proof-1", context, matters, clock));
        nodes.add(new Node("proof-2", context, matters, clock));
        var begun = System.nanoTime();
        for (var n = 0; n < DAYS; n++) {
            day.set(first.plusDays(n));
            aMorning(n, matters);
        }
        var expected = matters.expected(DAYS, terms.on(first), days::isWorking);
        var wrong = differences(expected);
        System.out.printf(
                "year: %d days, %d matters, %d occasions expected, %d found, %d tellings; %d kills (%d in the middle of a round), %d mornings both at once; %d wrong; %.0f s%n",
                DAYS,
                MATTERS,
                expected.size(),
                found().size(),
                tellings(),
                kills,
                cut,
                together,
                wrong.size(),
                (System.nanoTime() - begun) / 1e9);
        assertThat(wrong).isEmpty();
        assertThat(expected).hasSizeGreaterThan(MATTERS);
        theCanariesAreCaught(expected);
        nodes.forEach(node -> node.kill(sql));
    }

    private void aMorning(int n, Matters matters) throws InterruptedException {
        if (n % 9 == 4) {
            together++;
            CompletableFuture.allOf(nodes.stream()
                            .map(node -> CompletableFuture.runAsync(node::goNow))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        nodes.get(0).ask("day-" + n);
        if (random.nextInt(12) == 0) {
            Thread.sleep(random.nextInt(160));
            kills++;
            cut += picked() ? 1 : 0;
            nodes.get(1).kill(sql);
            nodes.set(1, new Node("proof-2", context, matters, clock));
        }
        var until = System.currentTimeMillis() + PATIENCE;
        while (open()) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("day " + n + " is not done within " + PATIENCE + " ms");
            }
            Thread.sleep(5);
        }
    }

    private boolean open() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM scheduled_tasks WHERE task_name = ?)")
                .param(Node.TASK)
                .query(Boolean.class)
                .single();
    }

    private boolean picked() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM scheduled_tasks WHERE task_name = ? AND picked_by = 'proof-2')")
                .param(Node.TASK)
                .query(Boolean.class)
                .single();
    }

    private record Found(String what, String how) {}

    private List<Found> found() {
        return sql.sql("""
                        SELECT concat_ws(' ', o.matter, o.due_on, o.occasion) AS what,
                               concat_ws(' ', o.happened_on, (SELECT string_agg(p.login, ',' ORDER BY p.login) FROM notice_telling t
                                   JOIN officer p ON p.id = t.officer_id WHERE t.occasion_id = o.id)) AS how
                          FROM notice_occasion o WHERE o.kind = ? ORDER BY o.id
                        """).param(Matters.KIND).query(Found.class).list();
    }

    private long tellings() {
        return sql.sql("SELECT count(*) FROM notice_telling").query(Long.class).single();
    }

    private List<String> differences(Map<String, String> expected) {
        return differences(expected, found());
    }

    static List<String> differences(Map<String, String> expected, List<Found> found) {
        var wrong = new ArrayList<String>();
        var missing = new TreeMap<>(expected);
        for (var one : found) {
            var due = missing.remove(one.what());
            if (due == null) {
                wrong.add((expected.containsKey(one.what()) ? "twice: " : "unasked: ") + one.what());
            } else if (!due.equals(one.how())) {
                wrong.add(one.what() + ": " + one.how() + " instead of " + due);
            }
        }
        missing.keySet().forEach(what -> wrong.add("missing: " + what));
        return wrong;
    }

    /** What a forgotten key, a lost occasion and a wrong person would do to the record. */
    private void theCanariesAreCaught(Map<String, String> expected) throws SQLException {
        var found = found();
        var one = found.get(found.size() / 2);
        var doubled = new ArrayList<>(found);
        doubled.add(one);
        assertThat(differences(expected, doubled)).containsExactly("twice: " + one.what());
        var lost = new ArrayList<>(found);
        lost.remove(one);
        assertThat(differences(expected, lost)).containsExactly("missing: " + one.what());
        theKeyIsWhatHolds(expected);
    }

    /** Without the unique key one more morning tells again what was told. */
    private void theKeyIsWhatHolds(Map<String, String> expected) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("ALTER TABLE notice_occasion DROP CONSTRAINT notice_occasion_kind_matter_due_on_occasion_key")
                    .update();
        }
        nodes.get(0).goNow();
        var wrong = differences(expected);
        System.out.println("year: without the key, " + wrong.size() + " wrong");
        assertThat(wrong).isNotEmpty().anyMatch(one -> one.startsWith("twice: "));
    }
}
