package cn.mingzhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an import of {@code -Dbench.rows} (50,000) problems costs, each with its class, unit and money. */
@Tag("bench")
@CommittedTest
@DisplayName("导入五万条问题")
class ProblemImportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 50_000);
    private static final double LONGEST = Double.parseDouble(System.getProperty("bench.longest", "60"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private OfficeClock clock;

    @Test
    void fiftyThousandWithinAMinute() {
        DemoCast.enter(registry);
        measured(500);
        var longest = measured(ROWS);
        assertThat(longest).as("seconds for " + ROWS).isLessThan(LONGEST);
    }

    private double measured(int rows) {
        var driver = new ImportDriver(mvc, context, "office");
        var file = file(rows);
        long begun = System.nanoTime();
        var job = driver.send("problems", "问题.csv", file);
        double dry = (System.nanoTime() - begun) / 1e9;
        driver.confirm(job);
        double together = (System.nanoTime() - begun) / 1e9;
        assertThat(driver.page(job).text()).contains("已入账").contains("新增 " + rows);
        System.out.printf(
                "problems: %d rows, dry run %.1f s, applied %.1f s, together %.1f s, %.0f rows/s%n",
                rows, dry, together - dry, together, rows / together);
        return together;
    }

    private String file(int rows) {
        var office = registry.byLogin("office", clock.today()).orElseThrow();
        var item = ledger.openItem(clock.today().getYear(), "旧台账", ClassGroup.FE, office);
        var unit = registry.unitByCode(DemoCast.COUNTY_OFFICE, clock.today())
                .orElseThrow()
                .name();
        var csv = new StringBuilder("项,问题描述,问题类别,来源,来源文号,发现时间,整改类型,责任单位,整改时限,应收（元）\n");
        for (int row = 1; row <= rows; row++) {
            csv.append(item)
                    .append(",第")
                    .append(row)
                    .append("号小区欠缴易地建设费,FE-06,审计,审计报告第")
                    .append(row)
                    .append("页,2020-03-08,分阶段整改,")
                    .append(unit)
                    .append(",2099-12-31,")
                    .append(row)
                    .append(".50\n");
        }
        return csv.toString();
    }
}
