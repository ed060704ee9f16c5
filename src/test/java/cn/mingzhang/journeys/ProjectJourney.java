package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
@DisplayName("项目")
class ProjectJourney extends Journey {

    @Test
    @DisplayName("从立项到使用十个环节：先建后批照实登记，应建面积算式存档，一项目一档（监督人员用英文界面看）")
    void fromPlanningPermitToUse() {
        var clerk = as("county").open("/projects/new");
        clerk.fill("name", "竹海新城 6 号地块")
                .fill("developer", "大竹县晴川置业有限公司")
                .fill("storeys", "11")
                .fill("aboveGroundArea", "18000")
                .fill("groundFloorArea", "1200.5")
                .submit("/projects");
        var address = clerk.page().url().replaceFirst("^https?://[^/]+", "");

        given(clerk, address, "INITIATION", "大竹发改备〔2019〕118号", "2019-10-21");
        given(clerk, address, "LAND", "规条〔2019〕64号", "2019-12-06");
        given(clerk, address, "PLANNING_PERMIT", "建字第511724202000031号", "2020-03-02");
        clerk.open(address + "/stages/new?stage=DECISION")
                .choose("DECISION_KIND", "RELOCATED")
                .fill("NUMBER", "竹人防〔2020〕9号")
                .fill("ISSUED_ON", "2020-02-20")
                .fill("REQUIRED", "1200.5")
                .choose("RELOCATION_GROUND", "BAD_GEOLOGY")
                .choose("RELOCATION_MODE", "PAY_FEE")
                .tick("PAPERS", "GEOLOGY_REPORT")
                .tick("PAPERS", "DECISION_PAPER")
                .fill("HANDLER", "苟立本")
                .fill("APPROVER", "岳伯年")
                .submit("/stages");

        clerk.open(address + "/stages/new?stage=CONSTRUCTION_PERMIT")
                .fill("NUMBER", "511724202001150101")
                .fill("ISSUED_ON", "2020-01-15")
                .submitRefused("/stages", 422);
        assertThat(clerk.find("#odd").innerText()).contains("先建后批");
        clerk.tick("checked", "true").submit("/stages");

        given(clerk, address, "DRAWING_REVIEW", "图审〔2020〕人防008号", "2020-01-10");
        given(clerk, address, "SUPERVISION", "质监〔2020〕12号", "2020-03-20");
        given(clerk, address, "COMPLETION", "竣备〔2021〕77号", "2021-11-01");
        given(clerk, address, "REGISTRATION", "511724003001GB00045", "2021-12-10");
        given(clerk, address, "USE", "平用〔2021〕3号", "2021-12-20");

        clerk.open(address + "/area").choose("use", "HOUSING");
        clerk.page()
                .waitForNavigation(
                        () -> clerk.find("main button[formmethod=get]").click());
        assertThat(clerk.find("#working").innerText()).contains("1,200.5 ㎡", "R1");
        clerk.fill("reason", "补办审批核定，按人防审批日期的规则").submit("/area");

        assertThat(clerk.find("#stages .notice--warn").innerText()).contains("先建后批", "缺 3 项佐证");
        assertThat(clerk.find("#timeline tbody tr").count()).isGreaterThanOrEqualTo(11);
        assertThat(clerk.find("#area").innerText()).contains("1,200.5 ㎡");

        var inspector = asInEnglish("inspector").open(address);
        assertThat(inspector.find("#stages .notice--warn").innerText()).contains("built before approval");
        inspector.open("/projects?q=竹海新城");
        assertThat(inspector.find("table[data-total]").getAttribute("data-total"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("应建面积的规则参数：初审人提出，领导小组副组长确认（用英文界面）")
    void aParameterIsPutInForceByTwo() {
        as("reviewer")
                .open("/shelter/new")
                .choose("name", "SHARE_ZONE")
                .fill("value", "2.5")
                .fill("validFrom", "2021-01-01")
                .fill("source", "省级文件（演示）第三条")
                .fill("reason", "省里另有规定")
                .submit("/shelter");
        var deputy = asInEnglish("deputy").open("/shelter?state=WAITING");
        assertThat(deputy.find("table[data-total]").getAttribute("data-total")).isEqualTo("1");
        var answer = deputy.lastLink("/shelter/");
        deputy.open(answer).tick("accepted", "true").submit(answer);
        assertThat(deputy.open("/shelter?name=SHARE_ZONE&state=IN_FORCE")
                        .find("table[data-total]")
                        .getAttribute("data-total"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("历史遗留办证：人防办办理，领导小组办公室审批（用英文界面），办结数加一；采购登记")
    void handledByOneApprovedByAnother() {
        var clerk = as("rectifier").open("/legacy");
        var before =
                Integer.parseInt(clerk.find("[data-figure='legacy.handled']").getAttribute("data-value"));
        assertThat(before).isGreaterThan(40);
        clerk.open("/legacy/new")
                .fill("estate", "滨河东路 5 栋")
                .chooseContaining("unitId", "达州市")
                .fill("households", "48")
                .fill("lacks", "无人防审批")
                .submit("/legacy");
        var address = clerk.page().url().replaceFirst("^https?://[^/]+", "");
        clerk.follow("/propose")
                .choose("outcome", "STATEMENT")
                .choose("fee", "PURSUED_APART")
                .submit("/propose");
        clerk.openRefused(address + "/approve", 403);

        var office = asInEnglish("office").open(address).follow("/approve").submit("/approve");
        assertThat(office.text()).contains("Handled", "张明远", "秦文牍");
        assertThat(office.open("/legacy").find("[data-figure='legacy.handled']").getAttribute("data-value"))
                .isEqualTo("" + (before + 1));

        clerk.open("/procurements/new")
                .fill("title", "人防工程检测服务")
                .chooseContaining("unitId", "达州市")
                .choose("category", "SERVICES")
                .choose("method", "OPEN_TENDER")
                .fill("bidders", "甲检测有限公司\n乙检测有限公司")
                .fill("winner", "丙检测有限公司")
                .fill("amount", "120000")
                .submit("/procurements");
        assertThat(clerk.find("main .notice--warn li").count()).isEqualTo(2);
        office.open("/procurements?method=OPEN_TENDER");
    }

    private static void given(Visitor clerk, String address, String stage, String number, String on) {
        clerk.open(address + "/stages/new?stage=" + stage)
                .fill("NUMBER", number)
                .fill("ISSUED_ON", on)
                .submit("/stages");
    }
}
