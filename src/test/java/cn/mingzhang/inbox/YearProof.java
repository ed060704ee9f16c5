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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A year of mornings, two schedulers on one database, one of them a process of its own that is killed ({@code SIGKILL}) at random in the
 * middle of a round and started again, and some mornings both at once: every reminder and escalation happens once, on its day, to whom it concerns, and none is missing, against a
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

    @TempDir
    private Path folder;

    private static final String FIRST = "proof-1";
    private static final String SECOND = "proof-2";

    private final Random random = new Random(SEED);
    private Node here;
    private NodeProcess there;
    private final Set<Long> pids = new HashSet<>();
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
        asOwner(
                "CREATE TABLE proof_clock (day date NOT NULL)",
                "GRANT SELECT, INSERT, UPDATE ON proof_clock TO " + access.appUser());
        sql.sql("INSERT INTO proof_clock VALUES (?)").param(first).update();
        var place = new Node.Place(access.url(), access.appUser(), access.appPassword());
        here = new Node(FIRST, place, terms, days, matters, NodeProcess.clock(sql));
        there = new NodeProcess(
                folder,
                SECOND,
                place.url(),
                place.user(),
                place.password(),
                "" + MATTERS,
                "" + SEED,
                first.toString(),
                "" + cast.officer("county").id(),
                "" + cast.unit(DemoCast.COUNTY_OFFICE).id());
        awaitTheOther();
        var begun = System.nanoTime();
        for (var n = 0; n < DAYS; n++) {
            sql.sql("UPDATE proof_clock SET day = ?").param(first.plusDays(n)).update();
            aMorning(n);
        }
        var expected = matters.expected(DAYS, terms.on(first), days::isWorking);
        var wrong = differences(expected);
        System.out.printf(
                "year: %d days, %d matters, %d occasions expected, %d found, %d tellings; %d processes killed (%d in the middle of a round), %d mornings both at once; %d wrong; %.0f s%n",
                DAYS,
                MATTERS,
                expected.size(),
                found().size(),
                tellings(),
                pids.size(),
                cut,
                together,
                wrong.size(),
                (System.nanoTime() - begun) / 1e9);
        assertThat(wrong).isEmpty();
        assertThat(expected).hasSizeGreaterThan(MATTERS * DAYS / 730);
        theCanariesAreCaught(expected);
        there.kill();
        here.close();
    }

    private void aMorning(int n) throws InterruptedException, IOException {
        if (n % 9 == 4) {
            together++;
            awaitTheOther();
            here.askAll("both-" + n, FIRST, SECOND);
        }
        var killed = n == 6 || random.nextInt(12) == 0;
        if (killed) {
            awaitTheOther();
        }
        here.ask("day-" + n);
        if (killed) {
            Thread.sleep(random.nextInt(160));
            cut += picked() ? 1 : 0;
            pids.add(there.killAndBegin());
        }
        var until = System.currentTimeMillis() + PATIENCE;
        while (open()) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("day " + n + " is not done within " + PATIENCE + " ms");
            }
            Thread.sleep(5);
        }
    }

    /** Until it is connected: only one that lives is killed. */
    private void awaitTheOther() throws InterruptedException, IOException {
        var until = System.currentTimeMillis() + PATIENCE;
        while (sql.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = ?")
                        .param(Node.connectionName(SECOND, there.pid()))
                        .query(Long.class)
                        .single()
                == 0) {
            if (!there.isAlive() || System.currentTimeMillis() > until) {
                throw new IllegalStateException("the second process does not come up: " + there.said());
            }
            Thread.sleep(20);
        }
    }

    private boolean open() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM scheduled_tasks WHERE task_name LIKE 'proof-%')")
                .query(Boolean.class)
                .single();
    }

    private boolean picked() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM scheduled_tasks WHERE task_name LIKE 'proof-%' AND picked_by = ?)")
                .param(SECOND)
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
        asOwner("ALTER TABLE notice_occasion DROP CONSTRAINT notice_occasion_kind_matter_due_on_occasion_key");
        here.goNow();
        var wrong = differences(expected);
        System.out.println("year: without the key, " + wrong.size() + " wrong");
        assertThat(wrong).isNotEmpty().anyMatch(one -> one.startsWith("twice: "));
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (var statement : statements) {
                owner.sql(statement).update();
            }
        }
    }
}
