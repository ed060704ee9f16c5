package cn.mingzhang.spending;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("收缴使用")
class SpendingTest {
    @Autowired
    private SpendingLedger ledger;

    @Autowired
    private Purposes purposes;

    @Autowired
    private FeeRoad road;

    @Autowired
    private MockMvcTester mvc;

    private NewSpending spending(String amount) {
        return new NewSpending(
                road.cityId(),
                purposes.inForce().get(0).id(),
                null,
                "支 001",
                road.today(),
                Yuan.parse(amount),
                "某建筑公司",
                "以前年度结余",
                true);
    }

    @Test
    @DisplayName("只冲正一次，冲正须写明理由")
    void anExpenditureIsUndoneOnce() {
        var clerk = road.officer("feeclerk");
        var number = ledger.enter(spending("100"), clerk);
        assertThatThrownBy(() -> ledger.reverse(number, " ", clerk)).isInstanceOf(Unfit.class);
        var undo = ledger.reverse(number, "记错", clerk);
        assertThatThrownBy(() -> ledger.reverse(number, "又", clerk)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ledger.reverse(undo, "又", clerk)).isInstanceOf(Conflict.class);
        assertThat(ledger.seen(undo, clerk).yuan()).isEqualTo(Yuan.parse("-100"));
        assertThatThrownBy(() -> ledger.enter(spending("0"), clerk)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> ledger.enter(spending("1"), road.officer("county")))
                .isInstanceOf(WrongPost.class);
    }

    @Test
    @DisplayName("登记、按年结算、挤占挪用另有标记；用途由第二人核准")
    void thePages() {
        var proposing =
                new Clerk(mvc, "feeclerk").open("/fees/spending/purposes").follow("/purposes/new");
        proposing.fill("name", "警报器更新").fill("basis", "某文件").done("/purposes");
        var answering = new Clerk(mvc, "head").open("/fees/spending/purposes").follow("/answers/new");
        assertThat(answering.fill("granted", "true").fill("password", "wrong").submit("/answers"))
                .hasStatus(422);
        answering.fill("granted", "true").fill("password", DemoCast.PASSWORD).done("/answers");
        assertThat(purposes.inForce()).anyMatch(one -> one.name().equals("警报器更新"));

        var entering = new Clerk(mvc, "feeclerk").open("/fees/spending/new");
        assertThat(entering.fill("amount", "1.005").submit("/spending")).hasStatus(422);
        entering.choose("purpose", "机关人员和公用经费（挤占挪用）")
                .fill("amount", "600")
                .fill("voucherNumber", "支 002")
                .fill("payee", "某酒店")
                .fill("actual", "true")
                .fill("remark", "审计指出，正在追回")
                .fill("project", "XM-1999-0001");
        assertThat(entering.submit("/spending")).hasStatus(422).bodyText().contains("没有这个项目");
        entering.fill("project", road.project("滨江某苑")).done("/spending");
        var page = new Clerk(mvc, "leader").open("/fees/spending").page();
        assertThat(page.text()).contains("挤占挪用").contains("-600.00").contains("超支");
        assertThat(page.select("tfoot [data-sum]").attr("data-sum")).isEqualTo("600.00");
    }

    @Test
    @DisplayName("超过结余、用途不得使用：字段旁各有一句话，填的都还在，一笔也没有记；确已支付的写明由来才登记")
    void whatMayNotBeIsSaidAtItsField() {
        var entering = new Clerk(mvc, "feeclerk").open("/fees/spending/new");
        entering.choose("purpose", "维护管理")
                .fill("amount", "600")
                .fill("voucherNumber", "支 003")
                .fill("payee", "某公司");
        assertThat(entering.submit("/spending")).hasStatus(422);
        isSaidAt(entering, "amount", "超过结余：该单位易地建设费结余 0.00 元");
        entering.choose("purpose", "机关人员");
        assertThat(entering.submit("/spending")).hasStatus(422);
        isSaidAt(entering, "purpose", "不得使用易地建设费（国务院令第281号");
        entering.fill("actual", "true");
        assertThat(entering.submit("/spending")).hasStatus(422);
        isSaidAt(entering, "remark", "请写明由来和处理情况");
        assertThat(new Clerk(mvc, "leader")
                        .open("/fees/spending")
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("0");
        entering.fill("remark", "审计指出，正在追回").done("/spending");
    }

    private static void isSaidAt(Clerk entering, String field, String words) {
        var page = entering.page();
        assertThat(page.select("#" + field + "-error").text()).contains(words);
        assertThat(page.select("[name=" + field + "]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("[name=payee]").attr("value")).isEqualTo("某公司");
        assertThat(page.select("[name=voucherNumber]").attr("value")).isEqualTo("支 003");
        assertThat(page.select("[name=amount]").attr("value")).startsWith("600");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "/fees/spending, leader, 200",
        "/fees/spending, sysadmin, 403",
        "/fees/spending/new, treasury, 200",
        "/fees/spending/new, leader, 403",
        "/fees/spending/ZC-1999-0001, leader, 404",
        "/fees/spending/purposes, county, 200",
        "/fees/spending/purposes/new, county, 403",
        "/fees/spending/purposes/1/answers/new, head, 409"
    })
    @DisplayName("谁看得见什么")
    void whoSeesWhat(String address, String login, int status) {
        assertThat(mvc.get().uri(address).with(as(login)).exchange()).hasStatus(status);
    }
}
