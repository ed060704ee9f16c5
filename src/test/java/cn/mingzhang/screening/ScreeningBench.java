package cn.mingzhang.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.matching.Answers;
import cn.mingzhang.permits.Permit;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A comparison of {@code -Dbench.sizes} (10000,100000) permits with as many decisions whose truth is known: how much of what was
 * planted it finds, how much of what it says is false, what it costs, and how that grows; beside the floor, one bare SQL join that
 * knows equal numbers and equal names only. Waiting in the queue is not found: it is counted apart. The table also goes to
 * target/bench.
 */
@Tag("bench")
@DatabaseTest
@DisplayName("比对筛查：十万行许可与十万件审批")
class ScreeningBench {
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("bench.sizes", "10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final double LONGEST = Double.parseDouble(System.getProperty("bench.longest", "60"));
    private static final String FLOOR = """
            WITH p AS MATERIALIZED (SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::boolean[])
                      AS t (code, planning, name, developer, omitted)),
                 c AS MATERIALIZED (SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS t (code, planning, name, developer))
            SELECT count(*) AS said, count(*) FILTER (WHERE p.omitted) AS found FROM p
             WHERE NOT EXISTS (SELECT 1 FROM c WHERE c.code = p.code)
               AND NOT EXISTS (SELECT 1 FROM c WHERE c.planning = p.planning)
               AND NOT EXISTS (SELECT 1 FROM c WHERE c.name = p.name AND c.developer = p.developer)
            """;

    @Autowired
    private JdbcTemplate sql;

    private final ArrayList<String> table = new ArrayList<>();

    @Test
    @DisplayName("埋设的遗漏找到九成九以上，自动的匹配和发现错不过百分之一，一分钟以内")
    void whatWasPlantedIsFoundInTime() throws Exception {
        table.add(
                "   rows   wall s    cpu s  peak MB  recall  waiting  lost  false findings  false matches   SQL join s  its recall  its false");
        compared(2_000);
        table.remove(1);
        for (int rows : SIZES) {
            var measured = compared(rows);
            assertThat(measured.recall()).as("recall of " + rows).isGreaterThanOrEqualTo(0.99);
            assertThat(Measured.share(
                            measured.falseOmissions() + measured.smallFalse(),
                            measured.omissions() + measured.smallFound()))
                    .as("false findings of " + rows)
                    .isLessThanOrEqualTo(0.01);
            assertThat(Measured.share(measured.falseMatches(), measured.matches()))
                    .as("false matches of " + rows)
                    .isLessThanOrEqualTo(0.01);
        }
    }

    private Measured compared(int rows) throws Exception {
        var world = new World(rows, rows, 7);
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        double cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        long begun = System.nanoTime();
        var comparison =
                new Comparison(world.permits, world.register, Answers.NONE, World.obligation(), World.parameters());
        var outcome = comparison.run(done -> {});
        double wall = (System.nanoTime() - begun) / 1e9;
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9 - cpu;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        var measured = Measured.of(world, comparison, outcome);
        table.add("%7d %8.1f %8.1f %8d %6.2f%% %8d %5d %14.2f%% %13.3f%% %s"
                .formatted(
                        rows,
                        wall,
                        cpu,
                        peak,
                        100 * measured.recall(),
                        measured.waiting(),
                        measured.lost(),
                        100 * Measured.share(measured.falseOmissions(), measured.omissions()),
                        100 * Measured.share(measured.falseMatches(), measured.matches()),
                        floor(world)));
        System.out.println(measured.told());
        System.out.println(String.join("\n", table));
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/screening.txt"), table);
        assertThat(rows > 100_000 ? 0 : wall).as("seconds for " + rows).isLessThan(LONGEST);
        return measured;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** What a join on equal values finds in the same lists: fast, and blind to how people write and to who owes nothing. */
    private String floor(World world) {
        var columns = List.of(
                all(world.permits, Permit::projectCode),
                all(world.permits, row -> row.planningNumber() == null ? row.number() : row.planningNumber()),
                all(world.permits, Permit::name),
                all(world.permits, Permit::developer),
                all(world.permits, row -> "" + world.omittedRows.contains(row.id())),
                all(world.register, Known::projectCode),
                all(world.register, Known::planningNumber),
                all(world.register, Known::name),
                all(world.register, Known::developer));
        long begun = System.nanoTime();
        return sql.query(
                connection -> {
                    var statement = connection.prepareStatement(FLOOR);
                    for (int at = 0; at < columns.size(); at++) {
                        statement.setArray(at + 1, connection.createArrayOf("text", columns.get(at)));
                    }
                    return statement;
                },
                row -> {
                    row.next();
                    return "%12.1f %10.2f%% %9.1f%%"
                            .formatted(
                                    (System.nanoTime() - begun) / 1e9,
                                    100.0 * row.getLong("found") / Math.max(1, world.omittedRows.size()),
                                    100 - 100.0 * row.getLong("found") / Math.max(1, row.getLong("said")));
                });
    }

    private static <R> String[] all(List<R> rows, Function<R, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }
}
