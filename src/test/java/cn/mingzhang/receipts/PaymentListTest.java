package cn.mingzhang.receipts;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.imports.ImportDriver;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("国库清单、税务清单的导入")
class PaymentListTest {
    private static final String HEADS = "凭证号,凭证日期,金额,缴费单位,主管单位,备注\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FeeRoad road;

    @Autowired
    private ReceiptLedger ledger;

    @Autowired
    private JdbcClient sql;

    private ImportDriver treasury;
    private String unit;

    @BeforeEach
    void theTreasurySends() {
        treasury = new ImportDriver(mvc, context, "treasury");
        unit = road.officer("feeclerk").unit().name();
    }

    private String line(String voucher, String amount) {
        return voucher + ",2021-12-06," + amount + ",达州某置业有限公司," + unit + ",\n";
    }

    private static String total(String amount) {
        return "合计,," + amount + ",,,\n";
    }

    private Document sent(String text) {
        return treasury.page(treasury.send("treasury-list", "国库清单.csv", HEADS + text));
    }

    private long receipts() {
        return sql.sql("SELECT count(*) FROM receipt").query(Long.class).single();
    }

    @Test
    @DisplayName("预检不写；确认后逐行入账；同一份清单再导一次什么也不改变")
    void theSameListTwiceChangesNothing() {
        var before = receipts();
        var text = HEADS + line("5111", "600.00") + line("5112", "400.5") + total("\"1,000.50\"");
        var job = treasury.send("treasury-list", "国库清单.csv", text);
        assertThat(receipts()).isEqualTo(before);
        treasury.confirm(job);
        assertThat(receipts()).isEqualTo(before + 2);
        var again = treasury.send("treasury-list", "国库清单.csv", text);
        assertThat(treasury.page(again).text()).contains("新增 0，修改 0，不变 3，不收 0");
        assertThat(treasury.page(again).select("form[action$=application]")).isEmpty();
        var mended = treasury.send(
                "treasury-list", "国库清单.csv", HEADS + line("5111", "600.00") + line("5113", "1") + total("601"));
        treasury.confirm(mended);
        assertThat(receipts()).isEqualTo(before + 3);
        treasury.undo(mended);
        assertThat(sql.sql("SELECT count(*) FROM receipt_entry WHERE kind = 'VOID'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("各行合计与最后一行不符：一句话说清，一行也不导入")
    void aListWhoseTotalDiffersIsNotTaken() {
        var before = receipts();
        var page = sent(line("5111", "600.00") + line("5112", "400.00") + total("900"));
        assertThat(page.text())
                .contains("清单各行合计 1,000.00 元，与最后一行所写的 900.00 元不符，相差 100.00 元")
                .contains("一行也没有导入");
        assertThat(page.select("form[action$=application]")).isEmpty();
        assertThat(sent(line("5111", "600.00")).text()).contains("清单没有合计行").contains("600.00 元");
        assertThat(receipts()).isEqualTo(before);
    }

    @Test
    @DisplayName("负数、三位小数、未来日期、凭证号重复、合计行之后的内容：各有一句话；有一行不收就整份不收")
    void aBadLineKeepsTheWholeListOut() {
        var text = line("5111", "-600")
                + line("5112", "1.005")
                + line("5113", "100").replace("2021-12-06", "2999-12-06")
                + line("5114", "1")
                + line("5114", "1")
                + total("5")
                + line("5115", "2");
        var page = sent(text);
        assertThat(page.text())
                .contains("金额须大于 0")
                .contains("“1.005”超过两位小数")
                .contains("凭证号 5114 在清单里出现两次")
                .contains("合计行之后不应再有内容")
                .contains("这类清单须整份导入");
        assertThat(page.select("form[action$=application]")).isEmpty();
    }

    @Test
    @DisplayName("凭证号已登记而金额不同：不收，说明已登记的是多少")
    void aVoucherThatDiffersIsRefused() {
        treasury.confirm(treasury.send("treasury-list", "国库清单.csv", HEADS + line("5111", "600") + total("600")));
        assertThat(sent(line("5111", "700") + total("700")).text()).contains("凭证号 5111 已登记为 600.00 元、2021-12-06");
    }

    @Test
    @DisplayName("导入以后按建议分配：一笔缴两个项目；一笔不成都不办")
    void proposalsAreAllocatedTogether() {
        var one = road.project("滨江某苑");
        var two = road.project("滨江某苑二期");
        road.assessed(one, "10");
        road.assessed(two, "20");
        treasury.confirm(treasury.send("treasury-list", "国库清单.csv", HEADS + line("5111", "30000") + total("30000")));
        var page = treasury.get("/fees/receipts/proposals");
        var picks = page.select("input[name=pick]").eachAttr("value");
        assertThat(picks).hasSize(2);
        var wrong = picks.get(0).replaceAll(" \\d+$", " 1000001");
        assertThat(post(picks.get(1), wrong)).isEqualTo(422);
        assertThat(treasury.get("/fees/receipts/proposals").select("input[name=pick]"))
                .hasSize(2);
        assertThat(post(picks.get(0), picks.get(1))).isEqualTo(302);
        assertThat(treasury.get("/fees/receipts/proposals").select("input[name=pick]"))
                .isEmpty();
        var paid = sql.sql(
                        "SELECT coalesce(sum(e.amount), 0) FROM receipt_entry e JOIN project p ON p.id = e.project_id"
                                + " WHERE p.number IN (:one, :two)")
                .param("one", one)
                .param("two", two)
                .query(Long.class)
                .single();
        assertThat(paid).isEqualTo(3_000_000);
    }

    private int post(String... picks) {
        return mvc.post()
                .uri("/fees/receipts/proposals")
                .param("pick", picks)
                .with(as("treasury"))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
