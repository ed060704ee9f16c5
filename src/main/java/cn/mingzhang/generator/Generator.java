package cn.mingzhang.generator;

import cn.mingzhang.audit.TrailProof;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Registry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads so many problems in one transaction: all of them, proved, or none. */
@Component
@Profile("generate")
class Generator {
    private static final Logger log = LoggerFactory.getLogger(Generator.class);
    private static final int BATCH = 2_000;
    private static final int YEARS = 3;

    private final Registry registry;
    private final WorkingDays days;
    private final OfficeClock clock;
    private final JdbcClient sql;
    private final TrailProof trail;
    private final Owner owner;

    Generator(Registry registry, WorkingDays days, OfficeClock clock, JdbcClient sql, TrailProof trail, Owner owner) {
        this.registry = registry;
        this.days = days;
        this.clock = clock;
        this.sql = sql;
        this.trail = trail;
        this.owner = owner;
    }

    /** @param seed the same seed on the same database gives the same ledger (but for ids given meanwhile and machine times) */
    void run(int problems, long seed) throws SQLException, IOException {
        try (var connection = owner.connection()) {
            connection.setAutoCommit(false);
            var rows = new Rows(connection);
            rows.run("LOCK TABLE problem, trail_head IN ACCESS EXCLUSIVE MODE");
            rows.guards(false);
            load(rows, problems, seed);
            rows.guards(true);
            rows.run("SELECT problem_tally_recount()");
            rows.run("SELECT fee_tally_recount()");
            prove(rows);
            connection.commit();
            connection.setAutoCommit(true);
            rows.run("VACUUM (ANALYZE)");
        }
        var proof = trail.verify();
        if (!proof.intact()) {
            throw new IllegalStateException("the trail does not verify: " + proof.words());
        }
        log.info("留痕核验完好 trail intact: {} entries in {} blocks", proof.entries(), proof.blocks());
    }

    private void load(Rows rows, int problems, long asked) throws SQLException, IOException {
        // A second run on the same database is another story.
        var head = rows.number("SELECT number FROM trail_head");
        var seed = asked + 31 * head;
        var last = days.plus(clock.today(), -1);
        var first = last.minusYears(YEARS).plusDays(10);
        var setting = new Setting(Cast.of(registry, last), days, rows, kinds(), results(), last);
        var numbers = new Numbers(rows);
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            numbers.open(year);
        }
        var chain = new Chain(rows, new SplittableRandom(seed), head, rows.bytes("SELECT digest FROM trail_head"));
        var ledger = new Ledger(setting, numbers, chain);
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            ledger.openItems(year, Math.min(700, problems / YEARS / 100), new SplittableRandom(seed + year));
        }
        var span = last.toEpochDay() - first.toEpochDay();
        var started = System.nanoTime();
        for (var n = 0; n < problems; n++) {
            var on = day(first.plusDays(span * n / problems), last);
            var random = new SplittableRandom(seed * 1_000_003L + n);
            chain.sealUntil(on.atStartOfDay(OfficeClock.ZONE).toInstant());
            if (n % 3 == 0) {
                ledger.project(on, random);
            }
            ledger.problem(n, on, random);
            if (n % BATCH == BATCH - 1) {
                rows.send();
                say(n + 1, problems, rows, started);
            }
        }
        chain.sealUntil(last.plusDays(2).atStartOfDay(OfficeClock.ZONE).toInstant());
        rows.send();
        chain.moveHead();
        numbers.save();
        rows.moveCounters();
        say(problems, problems, rows, started);
    }

    private LocalDate day(LocalDate planned, LocalDate last) {
        var on = days.nextWorking(planned);
        return on.isAfter(last) ? last : on;
    }

    private void prove(Rows rows) throws SQLException {
        rows.run("ANALYZE");
        var broken = Invariants.broken(rows);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("nothing was loaded, for it would not hold: " + broken);
        }
        log.info("{} 项约束核对无误 all {} invariants hold", Invariants.count(), Invariants.count());
    }

    private static void say(int done, int all, Rows rows, long started) {
        var seconds = Math.max(1e-9, (System.nanoTime() - started) / 1e9);
        if (done == all || done % (5 * BATCH) == 0) {
            log.info(
                    "{} / {} 个问题 problems，{} 行 rows，每秒 {} 行 rows/s",
                    done,
                    all,
                    rows.sent(),
                    Math.round(rows.sent() / seconds));
        }
    }

    private List<Setting.Kind> kinds() {
        return sql.sql("SELECT code, class_group AS \"group\", short_allowed FROM problem_class ORDER BY code")
                .query(Setting.Kind.class)
                .list();
    }

    /** Of what may be filed for a group, the first way. */
    private Map<String, List<String>> results() {
        return sql
                .sql(
                        "SELECT class_group, kind FROM problem_class_result WHERE alternative = 1 ORDER BY class_group, kind")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
