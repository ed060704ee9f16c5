package cn.mingzhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What an import of {@code -Dbench.rows} (50,000) cards costs, each with a permit, against a tenth of them, and against the floor:
 * the same rows (card, permit, trail) put into the same tables by one bare INSERT each. The table also goes to target/bench.
 */
@Tag("bench")
@CommittedTest
@DisplayName("导入五万行：与十分之一比，与裸插入比")
class ImportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 50_000);
    private static final double LONGEST = Double.parseDouble(System.getProperty("bench.longest", "60"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private double cpu;
    private final ArrayList<String> table = new ArrayList<>();

    @Test
    void fiftyThousandWithinAMinute() throws Exception {
        DemoCast.enter(registry);
        table.add("   rows   dry run s   applied s   together s   of it in Java   bare INSERT s   times the floor");
        measured(500);
        table.remove(1);
        measured(ROWS / 10);
        var longest = measured(ROWS);
        var target = Path.of("target/bench");
        Files.createDirectories(target);
        Files.write(target.resolve("import.txt"), table);
        table.forEach(System.out::println);
        assertThat(longest).as("seconds for " + ROWS).isLessThan(LONGEST);
    }

    private double measured(int rows) throws Exception {
        var driver = new ImportDriver(mvc, context, "county");
        var file = ledger(rows);
        long before = sql.sql("SELECT coalesce(max(id), 0) FROM project")
                .query(Long.class)
                .single();
        long entries = sql.sql("SELECT coalesce(max(id), 0) FROM trail_entry")
                .query(Long.class)
                .single();
        var job = new long[1];
        double dry = timed(() -> job[0] = driver.send("projects", "台账.csv", file));
        double dryCpu = cpu;
        double applied = timed(() -> {
            driver.confirm(job[0]);
            return null;
        });
        assertThat(driver.page(job[0]).text()).contains("已入账").contains("不收 " + rows / 1_350);
        double imported = dryCpu + cpu;
        double floor = floor(before, entries);
        table.add("%7d %11.1f %11.1f %12.1f %15.1f %15.1f %17.1f"
                .formatted(rows, dry, applied, dry + applied, imported, floor, (dry + applied) / floor));
        return dry + applied;
    }

    private String ledger(int rows) {
        var unit = registry.unitByCode(DemoCast.COUNTY_OFFICE, clock.today())
                .orElseThrow()
                .name();
        var none = context.getMessage("projects.decision.NONE", null, Locale.SIMPLIFIED_CHINESE);
        var csv = new StringBuilder("项目名称,建设单位,行政区划,主管人防办,人防审批,建设地址,规划许可证号,规划许可日期,应建面积（㎡）\n");
        for (int row = 1; row <= rows; row++) {
            csv.append("第")
                    .append(row)
                    .append("号小区,某房地产开发有限公司,大竹县,")
                    .append(unit)
                    .append(',')
                    .append(none);
            csv.append(",竹阳街道").append(row).append("号,建字第5117").append(row).append("号,2020年3月5日,");
            csv.append(row % 1_350 == 0 ? "一千\n" : "1200.5\n");
        }
        return csv.toString();
    }

    /** The rows of the import once more, under other numbers, by the database alone. */
    private double floor(long project, long entry) throws Exception {
        return timed(() -> {
            sql.sql("""
                    WITH card AS (
                        INSERT INTO project (number, name, developer, division_code, unit_id, address, planning_permit_number,
                                             planning_permit_on, required_shelter_area, decision_kind, legacy, happened_on,
                                             recorded_at, version)
                        SELECT 'XM-' || (substr(number, 4, 4)::int - 30) || substr(number, 8), name, developer, division_code,
                               unit_id, address, planning_permit_number, planning_permit_on, required_shelter_area,
                               decision_kind, legacy, happened_on, recorded_at, 0
                          FROM project WHERE id > :project RETURNING id, planning_permit_number, planning_permit_on, recorded_at)
                    INSERT INTO project_stage (project_id, ordinal, revision, stage, number, issued_on, withdrawn, officer_name,
                                               officer_unit, recorded_on, recorded_at)
                    SELECT id, 1, 1, 'PLANNING_PERMIT', planning_permit_number, planning_permit_on, false, '', '',
                           recorded_at::date, recorded_at FROM card
                    """).param("project", project).update();
            sql.sql("""
                    INSERT INTO trail_entry (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts,
                                             deed, subject_kind, subject_number, changes, remark)
                    SELECT happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts, deed,
                           'bench', subject_number, changes, remark FROM trail_entry WHERE id > :entry
                    """).param("entry", entry).update();
            return null;
        });
    }

    private double timed(Callable<?> work) throws Exception {
        System.gc();
        double before = cpuSeconds();
        long begun = System.nanoTime();
        work.call();
        double taken = (System.nanoTime() - begun) / 1e9;
        cpu = cpuSeconds() - before;
        return taken;
    }

    /** Of this process alone; the database's share is the rest of the time, on a machine that does nothing else. */
    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
