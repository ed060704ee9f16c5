package cn.mingzhang.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.bench.Machine;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Scope;
import cn.mingzhang.recomputation.FeeFindings;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code -Dbench.fees} (200,000) assessments, three payments each, and a tenth of that before: what the recomputation of all, the
 * list, its sums and the ages cost, beside the bare reading of the same rows; and that neither assessments nor payments are read
 * from end to end. Rows are filled in by the owner with the guards off.
 */
@CommittedTest
@Tag("bench")
class FeesBench {
    private static final int FEES = Integer.getInteger("bench.fees", 200_000);
    /** Below it a table is a few pages, which the planner rightly reads whole. */
    private static final int LARGE = 100_000;

    private static final int TIMES = Integer.getInteger("bench.times", 5);

    @Autowired
    private FeeFindings findings;

    @Autowired
    private FeeAccounts accounts;

    @Autowired
    private FeeRoad road;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DatabaseAccess access;

    private final List<String> plan = new ArrayList<>();

    @Test
    void everythingIsRecomputedInAMinute() throws Exception {
        road.standard();
        line("filled in %.0f s", fill(1, FEES / 10));
        var small = measure(FEES / 10);
        line("filled in %.0f s", fill(FEES / 10 + 1, FEES));
        var large = measure(FEES);
        line("growth of the recomputation %.1f for ten times the fees", large / small);
        plans();
        plan.forEach(System.out::println);
        assertThat(large).as("seconds for " + FEES).isLessThan(60);
        theCanaryIsSeen();
    }

    private double measure(int fees) {
        var floor = seconds(() -> sql.sql("""
                        SELECT a.*, m.paid FROM fee_assessment a LEFT JOIN (SELECT project_id, sum(amount) AS paid FROM receipt_entry GROUP BY 1) m
                               ON m.project_id = a.project_id
                        """).query(row -> {}));
        var found = new long[2];
        var machine = Machine.serving(
                sql.sql("SELECT pg_backend_pid()").query(Long.class).single());
        System.gc();
        var cpu = processors(machine);
        var recompute = seconds(() -> found[0] = findings.each(one -> found[1]++));
        cpu = processors(machine) - cpu;
        var used = Runtime.getRuntime();
        line(
                "%,d fees: recomputed in %.1f s, of processors %.1f s (floor: reading them %.1f s), %,d findings, %,d MiB of heap in use, %,d MiB at most",
                found[0],
                recompute,
                cpu,
                floor,
                found[1],
                (used.totalMemory() - used.freeMemory()) >> 20,
                used.maxMemory() >> 20);
        assertThat(found[0]).isEqualTo(fees);
        var before = scans();
        pages(fees);
        var read = scans() - before;
        line("%,d fees: read from end to end %d times while the pages were asked", fees, read);
        if (fees >= LARGE) {
            assertThat(read).as("sequential scans").isZero();
        }
        return recompute;
    }

    private static double processors(Machine machine) {
        var java = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return java.getProcessCpuTime() / 1e9 + machine.database() / 1e3;
    }

    private void pages(int fees) {
        var counted = best(() -> sql.sql("SELECT count(*) FROM fee_assessment WHERE state = 'IN_FORCE'")
                .query(Long.class)
                .single());
        for (var address : List.of("", "state=OVERDUE", "bucket=D90", "sort=paid", "q=" + fees)) {
            var query = query(address);
            asked("/fees?" + address, fees, () -> accounts.page(query, Scope.EVERYTHING), counted);
        }
        asked("/fees/ageing", fees, () -> accounts.aged(query(""), Scope.EVERYTHING), counted);
    }

    /** On the wall, which other work on the machine lengthens; and on a processor, which it does not. */
    private void asked(String page, int fees, Runnable work, double counted) {
        var wall = best(work);
        var machine = Machine.serving(
                sql.sql("SELECT pg_backend_pid()").query(Long.class).single());
        var before = machine.database();
        for (int n = 0; n < TIMES; n++) {
            work.run();
        }
        line(
                "%,d fees: %s %.0f ms, of the server's processors %.0f ms (floor: counting the assessments %.0f ms)",
                fees, page, wall, (machine.database() - before) / TIMES, counted);
    }

    private static ListQuery query(String address) {
        var parts = address.split("=");
        return ListQuery.of(
                "/fees", parts.length < 2 ? Map.of() : Map.of(parts[0], new String[] {parts[1]}), FeeAccounts.SORTS);
    }

    /** How often the two were read from end to end, as the server counts it. */
    private long scans() {
        for (int n = 0; n < 12; n++) {
            sql.sql("SELECT count(pg_stat_force_next_flush())")
                    .query(Long.class)
                    .single();
        }
        return sql.sql(
                        "SELECT sum(seq_scan)::bigint FROM pg_stat_user_tables WHERE relname IN ('fee_assessment', 'receipt_entry')")
                .query(Long.class)
                .single();
    }

    private void theCanaryIsSeen() {
        var before = scans();
        sql.sql("SELECT count(*) FROM receipt_entry WHERE reason <> ''")
                .query(Long.class)
                .single();
        assertThat(scans()).as("a scan that must be seen").isGreaterThan(before);
    }

    private void plans() {
        for (var statement : List.of(
                "SELECT sum(m.arrears)" + FeeAccounts.FROM,
                "SELECT p.number" + FeeAccounts.FROM + " ORDER BY " + query("").orderBy() + " LIMIT 25")) {
            plan.add(statement.strip());
            plan.addAll(sql.sql("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + statement)
                    .query(String.class)
                    .list());
        }
    }

    private static double best(Runnable work) {
        work.run();
        var best = Double.MAX_VALUE;
        for (int n = 0; n < TIMES; n++) {
            best = Math.min(best, seconds(work));
        }
        return best * 1000;
    }

    private static double seconds(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private void line(String format, Object... arguments) {
        System.out.println(format.formatted(arguments));
    }

    private double fill(int from, int to) throws SQLException {
        var begun = System.nanoTime();
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var work = owner.createStatement()) {
            guards(owner, "DISABLE");
            // Built once at the end: word by word it would take most of the time.
            work.execute("DROP INDEX project_by_search");
            try {
                insert(work, from, to);
            } finally {
                work.execute("CREATE INDEX project_by_search ON project USING gin (bigrams(search_text))");
                guards(owner, "ENABLE");
            }
            work.execute("SELECT fee_tally_recount()");
            for (var table : List.of("project", "fee_assessment", "receipt", "receipt_entry", "fee_tally")) {
                work.execute("VACUUM (ANALYZE) " + table);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void insert(Statement work, int from, int to) throws SQLException {
        var numbers = " FROM generate_series(%d, %d) AS n".formatted(from, to);
        work.execute("""
                    INSERT INTO project (number, name, developer, division_code, unit_id, required_shelter_area, construction_permit_number,
                        construction_permit_on, decision_kind, decision_number, decision_on, legacy, happened_on, recorded_at, version)
                    SELECT 'XM-2018-9' || lpad(n::text, 6, '0'), '规模项目' || n, '规模公司' || n %% 5000, '511700', %d, 100 + n %% 900,
                           '建施' || n, date '2018-06-01' + n %% 300, 'RELOCATED', '批' || n, date '2018-05-06', false, date '2018-05-06',
                           '2018-05-06T00:00:00Z', 0""".formatted(road.cityId()) + numbers);
        // Without fresh counts the planner takes the new numbers for a handful, and walks through every payment for
        // each project.
        work.execute("ANALYZE project");
        work.execute("""
                    INSERT INTO fee_assessment (number, project_id, state, reference, reference_on, reference_reason, standard_id, certificate,
                        required_area, built_area, above_ground_area, charged_area, assessed, reduced, payable, verified, due_on, remark,
                        proposer_id, proposer_name, proposer_unit, proposed_on, answerer_id, answerer_name, answered_on, answer, recorded_at)
                    SELECT 'HD-2018-' || lpad((substr(p.number, 10))::integer::text, 6, '0'), p.id, 'IN_FORCE', 'DECISION', date '2018-05-06', '规模',
                           (SELECT id FROM fee_standard LIMIT 1), '', p.required_shelter_area, 0, 0, p.required_shelter_area, x.fee, 0, x.fee, false,
                           date '2020-01-01' + (p.id %% 2500)::integer, '', %d, '', '', date '2018-05-07', %d, '', date '2018-05-08', '', '2018-05-08T00:00:00Z'
                      FROM project p CROSS JOIN LATERAL (SELECT (p.required_shelter_area * 100000)::bigint
                               - CASE WHEN p.id %% 20 = 0 THEN 100000 ELSE 0 END AS fee) x
                     WHERE p.number BETWEEN 'XM-2018-9%06d' AND 'XM-2018-9%06d'
                    """.formatted(
                        road.officer("feeclerk").id(), road.officer("head").id(), from, to));
        work.execute("ANALYZE fee_assessment");
        work.execute("""
                    INSERT INTO receipt (number, unit_id, voucher, voucher_number, attempt, voucher_on, amount, payer, source, remark, officer_id,
                        officer_name, officer_unit, entered_on, recorded_at, booked_month)
                    SELECT 'SK-2019-' || lpad(a.project_id::text, 8, '0') || k, %1$d, 'TREASURY_ENTRY', 'B' || a.project_id || '-' || k, 1,
                           date '2019-01-01' + k * 30, a.payable * CASE WHEN k = 3 AND a.id %% 2 = 0 THEN 4 ELSE 3 END / 10, '', 'TREASURY', '',
                           %2$d, '', '', date '2019-12-31', '2019-12-31T00:00:00Z', date_trunc('month', date '2019-01-01' + k * 30)
                      FROM fee_assessment a JOIN project p ON p.id = a.project_id CROSS JOIN generate_series(1, 3) AS k
                     WHERE p.number BETWEEN 'XM-2018-9%3$06d' AND 'XM-2018-9%4$06d'
                    """.formatted(road.cityId(), road.officer("treasury").id(), from, to));
        work.execute("ANALYZE receipt");
        work.execute("""
                    INSERT INTO receipt_entry (receipt_id, kind, amount, project_id, reason, officer_id, officer_name, officer_unit, entered_on, recorded_at)
                    SELECT r.id, 'ALLOCATION', r.amount, a.project_id, '', r.officer_id, '', '', r.entered_on, r.recorded_at
                      FROM receipt r JOIN fee_assessment a ON a.project_id::text = split_part(substr(r.voucher_number, 2), '-', 1)
                      JOIN project p ON p.id = a.project_id
                     WHERE r.voucher_number LIKE 'B%%' AND p.number BETWEEN 'XM-2018-9%06d' AND 'XM-2018-9%06d'
                    """.formatted(from, to));
    }

    private static void guards(Connection owner, String verb) throws SQLException {
        try (var work = owner.createStatement()) {
            for (var table : List.of("project", "fee_assessment", "receipt", "receipt_entry")) {
                work.execute("ALTER TABLE " + table + " " + verb + " TRIGGER USER");
            }
        }
    }
}
