package cn.mingzhang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.imports.ImportDriver;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("对账清单的导入")
class StatementImportTest {
    private static final String HEADS = "凭证号,入库日期,金额,缴费单位,主管单位,账期\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FeeRoad road;

    @Autowired
    private Lists lists;

    @Autowired
    private Statements statements;

    @Autowired
    private MonthDesk months;

    @Autowired
    private JdbcClient sql;

    private ImportDriver treasury;
    private String unit;

    @BeforeEach
    void theTreasurySends() {
        treasury = new ImportDriver(mvc, context, "treasury");
        unit = road.officer("feeclerk").unit().name();
    }

    private String line(String voucher, String amount, String month) {
        return voucher + ",2021-12-06," + amount + ",甲公司," + unit + "," + month + "\n";
    }

    private long lines() {
        return sql.sql("SELECT count(*) FROM remittance_line").query(Long.class).single();
    }

    private String refused(String text) {
        return treasury.page(treasury.send("treasury-statement", "国库.csv", HEADS + text))
                .text();
    }

    @Test
    @DisplayName("记下文件、摘要、账期、行数、何人；同一份再导不变；撤销即撤回")
    void aListIsKeptWithItsFile() {
        var text = HEADS + line("A1", "600", "2021-12") + line("A2", "400.5", "2021年11月") + "合计,,1000.50,,,\n";
        var job = treasury.send("treasury-statement", "国库.csv", text);
        assertThat(lines()).isZero();
        treasury.confirm(job);
        var december = lists.of(road.cityId(), YearMonth.of(2021, 12)).get(0);
        assertThat(december.fileName()).isEqualTo("国库.csv");
        assertThat(december.sha256()).hasSize(64);
        assertThat(december.lines()).isEqualTo(1);
        assertThat(december.officerName()).isEqualTo(road.officer("treasury").name());
        assertThat(lists.of(road.cityId(), YearMonth.of(2021, 11)).get(0).amount())
                .isEqualTo(40_050);
        assertThat(treasury.page(treasury.send("treasury-statement", "国库.csv", text))
                        .select("form[action$=application]"))
                .isEmpty();
        treasury.undo(job);
        assertThat(lists.seen(december.id()).withdrawn()).isTrue();
    }

    @Test
    @DisplayName("有一行不收就整份不收，每种错各有一句话")
    void aBadLineKeepsTheWholeListOut() {
        assertThat(refused(line("A1", "600", "2021-12") + "合计,,500,,,\n"))
                .contains("清单各行合计 600.00 元，与最后一行所写的 500.00 元不符，相差 100.00 元");
        assertThat(refused(line("A1", "600", "2021-12"))).contains("清单没有合计行");
        assertThat(refused("合计,,600,,,\n" + line("A1", "600", "2021-12"))).contains("合计行之后不应再有内容");
        assertThat(refused(line("A1", "6.005", "2021-12"))).contains("“6.005”超过两位小数");
        assertThat(refused(line("A1", "-6", "2021-12"))).contains("金额须大于 0");
        assertThat(refused(line("A1", "6", "2021-13"))).contains("“2021-13”不是账期");
        assertThat(refused(line("A1", "6", "2021-12") + line("A1", "6", "2021-12")))
                .contains("同一行在文件中出现两次");
        assertThat(refused("A1,2021-12-06,6,甲公司,某办,2021-12\n")).contains("某办");
        assertThat(lines()).isZero();
    }

    @Test
    @DisplayName("账期已结账的清单：指明哪一行、哪个月，整份不收")
    void aListForAClosedMonthIsRefused() {
        var month = YearMonth.from(road.today()).minusMonths(1);
        for (var source : Source.values()) {
            statements.enter(source, road.cityId(), month, Sent.NOTHING, java.util.List.of(), road.officer("treasury"));
        }
        for (var login : new String[] {"feeclerk", "treasury"}) {
            months.sign(
                    road.cityId(), month, months.figures(road.cityId(), month).digest(), road.officer(login));
        }
        assertThat(refused(line("A1", "600", "2021-12") + line("A2", "50", "" + month)))
                .contains(month + " 已结账，不再接受入账");
        assertThat(lines()).isZero();
    }
}
