package cn.mingzhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Registry;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 50,000 cards brought in, 100,000 taken out. Run it with {@code _JAVA_OPTIONS=-Xmx512m} for the bound of the issue. */
@Tag("bench")
@CommittedTest
@DisplayName("大表：导入五万行，导出十万行")
class SheetsBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 50_000);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient sql;

    @Test
    void inAndOut() throws Exception {
        DemoCast.enter(registry);
        var driver = new ImportDriver(mvc, context, "county");
        var unit = registry.unitByCode(DemoCast.COUNTY_OFFICE, java.time.LocalDate.of(2022, 1, 4))
                .orElseThrow()
                .name();
        var none = context.getMessage("projects.decision.NONE", null, Locale.SIMPLIFIED_CHINESE);
        var csv = new StringBuilder("项目名称,建设单位,行政区划,主管人防办,人防审批,建设地址,应建面积（㎡）\n");
        for (int row = 1; row <= ROWS; row++) {
            csv.append("第")
                    .append(row)
                    .append("号小区,某公司,大竹县,")
                    .append(unit)
                    .append(',')
                    .append(none);
            csv.append(",竹阳街道").append(row).append(row % 1350 == 0 ? "号,一千\n" : "号,1200.5\n");
        }
        var job = new long[1];
        System.out.printf("heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        timed("dry run of " + ROWS, () -> job[0] = driver.send("projects", "五万.csv", csv.toString()));
        System.out.println(driver.page(job[0]).select(".import-counts").text());
        timed("applied", () -> {
            driver.confirm(job[0]);
            return null;
        });
        System.out.println(driver.page(job[0]).select(".badge, .tag").text());
        long here = sql.sql("SELECT count(*) FROM project").query(Long.class).single();
        assertThat(here).isEqualTo(ROWS - ROWS / 1350);
        sql.sql("""
                INSERT INTO project (number, name, developer, division_code, unit_id, address, required_shelter_area, decision_kind,
                                     legacy, happened_on, recorded_at, version)
                SELECT 'XM-2020-' || lpad((row_number() OVER (ORDER BY id))::text, 6, '0'), name, developer, division_code, unit_id,
                       address, required_shelter_area, decision_kind, legacy, happened_on, recorded_at, 0 FROM project
                """).update();
        var out = new ByteArrayOutputStream();
        timed(
                "exported "
                        + sql.sql("SELECT count(*) FROM project")
                                .query(Long.class)
                                .single(),
                () -> {
                    out.write(driver.file("/projects.xlsx"));
                    return null;
                });
        System.out.printf("%.1f MB of workbook%n", out.size() / 1e6);
    }

    private static void timed(String what, Callable<?> work) throws Exception {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long begun = System.nanoTime();
        work.call();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "[sheets] %s: %.1f s, heap peak %d MB%n", what, (System.nanoTime() - begun) / 1e9, peak >> 20);
    }
}
