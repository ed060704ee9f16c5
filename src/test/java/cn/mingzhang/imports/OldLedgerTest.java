package cn.mingzhang.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.witness.Road;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("县里的旧台账：三张表、合并的表头、文字日期、万元")
class OldLedgerTest {
    private static final int ROWS = 60;
    private static final int REFUSED = 3;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Road road;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private JdbcClient sql;

    @Test
    @DisplayName("对应各列后入账，不收的改好再传；导出原样传回没有一处不同")
    void theLedgerComesInWhole() throws Exception {
        var cast = Cast.of(registry, clock);
        var none = context.getMessage("projects.decision.NONE", null, Locale.SIMPLIFIED_CHINESE);
        var way = new OldLedgerRoad(
                new ImportDriver(mvc, context, "county"),
                cast.unit(DemoCast.COUNTY_OFFICE).name(),
                none,
                ROWS,
                REFUSED);
        var job = way.bringIn(way.workbook());
        assertThat(count("developer = '大竹县某房地产开发有限公司1'"))
                .as("a merged cell counts for both")
                .isEqualTo(2);
        assertThat(count("planning_permit_on = date '2020-03-05'")).isEqualTo(ROWS - REFUSED);
        assertThat(count("required_shelter_area = 1200.5")).isEqualTo(ROWS - REFUSED);
        assertThat(sql.sql("SELECT count(*) FROM project_stage_now WHERE stage = 'PLANNING_PERMIT'")
                        .query(Long.class)
                        .single())
                .isEqualTo(ROWS - REFUSED);
        way.mendTheRefused(job);
        assertThat(count("required_shelter_area = " + OldLedger.MENDED)).isEqualTo(REFUSED);
        way.sendBack();
    }

    private long count(String where) {
        return sql.sql("SELECT count(*) FROM project WHERE " + where)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("同一个文件的第三张表：万元按列换算，自带单位的不再乘")
    void amountsInTenThousands() throws Exception {
        var office = new ImportDriver(mvc, context, "office");
        var item = ledger.openItem(2021, "旧台账", ClassGroup.OM, road.officer("office"));
        var job = office.send("problems", "大竹县人防台账.xlsx", new OldLedger(10, 1).workbook());
        office.layOut(
                job,
                "sheet",
                "2",
                "head",
                "2",
                "last",
                "3",
                "from.description",
                "0",
                "from.found",
                "1",
                "from.amount",
                "2",
                "from.reduced",
                "3",
                "wan.amount",
                "true",
                "wan.reduced",
                "true",
                "fixed.item",
                item,
                "fixed.source",
                "自查",
                "fixed.kind",
                "分阶段整改");
        assertThat(office.page(job).text()).contains("新增 2，修改 0，不变 0，不收 0");
        office.confirm(job);
        assertThat(sql.sql("SELECT amount_due FROM problem WHERE description LIKE '竹阳新居%' ORDER BY description")
                        .query(Long.class)
                        .list())
                .containsExactly(12_500_000L, 3_000_000L);
    }
}
