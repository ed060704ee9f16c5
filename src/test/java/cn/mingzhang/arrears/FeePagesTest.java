package cn.mingzhang.arrears;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("易地建设费的页面")
class FeePagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FeeRoad road;

    private String project;

    @BeforeEach
    void aProject() {
        project = road.project("滨江某苑");
    }

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    @Test
    @DisplayName("从提出标准到最后一次分配")
    void fromTheStandardToTheLastAllocation() {
        var proposer = clerk("feeclerk").open("/fees/standards/new");
        proposer.fill("division", "511700")
                .fill("rate", "1000")
                .fill("from", "2000-04-27")
                .fill("source", "测试文件");
        proposer.done("/fees/standards");
        assertThat(clerk("feeclerk").open("/fees/rules").page().select("a[href$=/answers/new]"))
                .isEmpty();
        var head = clerk("head").open("/fees/rules").follow("/answers/new");
        assertThat(head.fill("granted", "true").fill("password", "wrong").submit("/answers"))
                .hasStatus(422);
        head.fill("granted", "true").fill("password", DemoCast.PASSWORD).done("/answers");

        var assessing = clerk("feeclerk").open("/fees/" + project).follow("/assessments/new");
        assertThat(assessing.page().text()).contains("规划许可之日").contains("1,000.00 元/㎡");
        assessing.fill("reference", "PLANNING_PERMIT").fill("reason", "许可在先").fill("requiredArea", "-1");
        assertThat(assessing.submit("/assessments")).hasStatus(422).bodyText().contains("面积不能为负数");
        assessing.fill("requiredArea", "100.1234");
        assertThat(assessing.submit("/assessments")).hasStatus(422).bodyText().contains("最多三位小数");
        assessing.fill("requiredArea", "100.5").done("/assessments");

        var number = clerk("head")
                .open("/fees/" + project)
                .page()
                .select("#assessments tbody th a")
                .text();
        clerk("head")
                .open("/fees/assessments/" + number)
                .fill("granted", "true")
                .fill("password", DemoCast.PASSWORD)
                .done("/answers");
        assertThat(clerk("leader").open("/fees/assessments/" + number).page().text())
                .contains("100.5㎡ × 1,000元/㎡ = 100,500.00元")
                .contains("尚未核实");

        var receiving = clerk("treasury").open("/fees/receipts/new");
        receiving
                .choose("unit", "达州市人民防空办公室")
                .fill("voucherNumber", "税 001")
                .fill("amount", "120000")
                .fill("payer", "某公司");
        receiving.done("/fees/receipts");
        var receipt = clerk("treasury")
                .open("/fees/receipts")
                .page()
                .select("tbody th a")
                .attr("href");
        var allocating = clerk("feeclerk").open(receipt).follow("/allocations/new");
        assertThat(allocating.fill("target", "XM-1999-0001").submit("/allocations"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个项目");
        assertThat(allocating
                        .fill("target", project)
                        .fill("amount", "100500.01")
                        .submit("/allocations"))
                .hasStatus(422)
                .bodyText()
                .contains("尚欠的 100,500.00 元");
        allocating.fill("target", project).fill("amount", "100500").done("/allocations");
        var refund = clerk("treasury").open(receipt).follow("/refunds/new");
        assertThat(refund.fill("amount", "2000000").fill("reason", " ").submit("/refunds"))
                .as("both at once")
                .hasStatus(422)
                .bodyText()
                .contains("请写明理由", "超过这笔收款未分配的");
        clerk("treasury")
                .open(receipt)
                .follow("/refunds/new")
                .fill("reason", "多缴")
                .done("/refunds");

        assertThat(clerk("leader")
                        .open("/projects/" + project)
                        .page()
                        .select("#timeline")
                        .text())
                .contains(number, "100,500.00");
        var list = clerk("leader").open("/fees?q=滨江某苑").page();
        assertThat(list.select("tbody tr").text()).contains("已缴清").contains("100,500.00");
        assertThat(list.select("tfoot [data-sum]").eachAttr("data-sum"))
                .isEqualTo(List.of("100500.00", "0.00", "100500.00", "100500.00", "0.00"));
    }

    @Test
    @DisplayName("账龄各格之和等于欠缴合计，每格打开其中的项目")
    void theAgesAddUpAndOpenTheirRows() {
        road.assessed(project, "100");
        road.assessed(road.project("另一项目"), "50.25");
        var page = clerk("leader").open("/fees/ageing").page();
        var sums = page.select("tfoot [data-sum]").eachAttr("data-sum").stream()
                .map(Yuan::parse)
                .toList();
        var total = sums.get(sums.size() - 1);
        assertThat(Yuan.sum(sums.subList(0, sums.size() - 1))).isEqualTo(total).isEqualTo(Yuan.parse("150250.00"));
        assertThat(page.select(".notice--bad")).isEmpty();
        for (var cell : page.select("tbody td a")) {
            var rows = clerk("leader").open(cell.attr("href")).page();
            assertThat(rows.select("tfoot [data-sum]").last().text()).isEqualTo(cell.text());
        }
    }

    @Test
    @DisplayName("照录既往决定，重新核算指明其类")
    void aPastDecisionIsNamed() {
        road.assessed(project, "100");
        clerk("inspector")
                .open("/fees/" + project)
                .follow("/past-decisions/new")
                .fill("document", "达市府纪要〔2017〕8号")
                .fill("decidedOn", "2018-06-02")
                .fill("kind", "WAIVED")
                .fill("assessed", "100000")
                .fill("reduced", "100000")
                .fill("ground", "UG02")
                .done("/past-decisions");
        clerk("inspector").open("/fees/recomputation").done("/runs");
        assertThat(clerk("leader").open("/fees/recomputation").page().text())
                .contains("FE-08")
                .contains("达市府纪要〔2017〕8号");
        assertThat(clerk("leader")
                        .open("/fees/recomputation?class=FE-02")
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("对账单：期初 + 应收 − 减免 − 已缴 = 期末；可下载 Word")
    void aPayersStatement() {
        road.assessed(project, "100");
        var page = clerk("leader").open("/fees/statement?payer=达州某置业有限公司").page();
        assertThat(page.select("tfoot [data-sum]").eachAttr("data-sum"))
                .isEqualTo(List.of("100000.00", "0.00", "0.00", "0.00"));
        assertThat(page.select("tfoot tr").last().text()).contains("100,000.00");
        var file = mvc.get()
                .uri("/fees/statement.docx?payer=达州某置业有限公司")
                .with(as("leader"))
                .exchange();
        assertThat(file).hasStatus(200);
        assertThat(String.join(
                        "\n",
                        cn.mingzhang.documents.DocumentForm.text(
                                file.getResponse().getContentAsByteArray())))
                .contains("易地建设费对账单", "达州某置业有限公司", "应收 100,000.00 元")
                .doesNotContain("{{");
        assertThat(mvc.get()
                        .uri("/fees/statement?payer=无此单位")
                        .with(as("leader"))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    @DisplayName("规则改动后再算一次：新增、消失、金额有变各有标记")
    void whatChangedSinceTheLastRun() {
        road.assessed(project, "100");
        var other = road.project("另一项目");
        clerk("inspector").open("/fees/recomputation").done("/runs");
        assertThat(clerk("leader").open("/fees/recomputation").page().text())
                .contains("FE-04")
                .contains("㎡ × 1,000.00元");
        road.assessed(other, "100");
        clerk("inspector").open("/fees/recomputation").done("/runs");
        assertThat(clerk("leader")
                        .open("/fees/recomputation?change=GONE&class=FE-04")
                        .page()
                        .text())
                .contains("已消失")
                .contains(other)
                .contains("规则未变");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "/fees, county, 200",
        "/fees, treasury, 200",
        "/fees, leader, 200",
        "/fees, sysadmin, 403",
        "/fees, auditor, 403",
        "/fees/receipts, treasury, 200",
        "/fees/receipts, sysadmin, 403",
        "/fees/receipts/new, rectifier, 403",
        "/fees/receipts/new, feeclerk, 200",
        "/fees/receipts/SK-1999-0001, leader, 404",
        "/fees/rules, county, 200",
        "/fees/rules, secadmin, 403",
        "/fees/standards/new, head, 403",
        "/fees/standards/new, county, 403",
        "/fees/grounds/new, feeclerk, 200",
        "/fees/grounds/1/answers/new, head, 403",
        "/fees/ageing, office, 200",
        "/fees/ageing, secadmin, 403",
        "/fees/recomputation, resident, 200",
        "/fees/recomputation, sysadmin, 403",
        "/fees/XM-1999-0001, leader, 404",
        "/fees/assessments/HD-1999-0001, leader, 404",
        "/fees.xlsx, leader, 200",
        "/fees/receipts.xlsx, treasury, 200",
        "/fees/recomputation.xlsx, leader, 404",
        "/fees.xlsx, sysadmin, 403"
    })
    @DisplayName("谁看得见什么")
    void whoSeesWhat(String address, String login, int status) {
        assertThat(mvc.get().uri(address).with(as(login)).exchange()).hasStatus(status);
    }

    @Test
    @DisplayName("别的县的项目：404；本单位以外的岗位不得提出：403")
    void theProjectOfAnotherOffice() {
        assertThat(mvc.get().uri("/fees/" + project).with(as("county")).exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/fees/" + project + "/assessments/new")
                        .with(as("treasury"))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri("/fees/" + project).with(as("treasury")).exchange())
                .hasStatus(200);
    }
}
