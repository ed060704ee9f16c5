package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** The clock goes on by most of a year here: an application of its own, so that the other journeys keep their day. */
@Tag("proof")
@TestPropertySource(properties = "mingzhang.journey=collection")
@DisplayName("易地建设费：从核定到最后一笔分配，从催缴到申请法院")
class CollectionJourney extends Journey {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("核定、核准、两笔收款、分配、缴清；错填的各有一句话")
    void fromTheAssessmentToTheLastAllocation() {
        var clerk = as("feeclerk");
        var project = newlyPermitted();
        clerk.open("/fees/" + project).follow("/assessments/new");
        clerk.chooseFirst("reference").fill("reason", "许可在先，按许可当日的标准");
        clerk.fill("builtArea", "0").fill("requiredArea", "-5").submitRefused("/assessments", 422);
        assertThat(clerk.find(".summary").innerText()).isNotBlank();
        clerk.fill("requiredArea", "100.1234").submitRefused("/assessments", 422);
        clerk.fill("requiredArea", "100").chooseContaining("ground", "RG09").submitRefused("/assessments", 422);
        clerk.choose("ground", "").submit("/assessments");
        var assessment = path(clerk);
        as("head").open(assessment);
        as("head").page().locator("#granted").check();
        as("head").fill("password", PASSWORD).submit("/answers");

        var treasury = as("treasury");
        var payer = "达州某某置业有限公司";
        treasury.open("/fees/receipts/new").chooseContaining("unit", "达州市人民防空办公室");
        treasury.fill("voucherNumber", "旅程0001").fill("payer", payer).fill("amount", "60000.005");
        treasury.submitRefused("/receipts", 422);
        pay(treasury.fill("amount", "60000"), project, "60000");
        treasury.open("/fees/receipts/new").chooseContaining("unit", "达州市人民防空办公室");
        treasury.fill("voucherNumber", "旅程0002").fill("payer", payer).fill("amount", "50000");
        treasury.submit("/receipts");
        treasury.follow("/allocations/new").fill("target", project).fill("amount", "40000.01");
        treasury.submitRefused("/allocations", 422);
        assertThat(treasury.find(".summary").innerText()).contains("40,000.00");
        treasury.fill("amount", "40000").submit("/allocations");
        assertThat(clerk.open("/collection/" + project).text()).contains("100,000.00");
        assertThat(clerk.find("#next a").count())
                .as("nothing to collect any more")
                .isZero();
    }

    private static void pay(Visitor treasury, String project, String amount) {
        treasury.submit("/receipts").follow("/allocations/new");
        treasury.fill("target", project).fill("amount", amount).submit("/allocations");
    }

    /** A project of the clerk's own office whose fee nobody has assessed. */
    private String newlyPermitted() {
        var rectifier = as("rectifier").open("/projects/new");
        rectifier
                .fill("name", "旅程苑一期")
                .fill("developer", "达州某某置业有限公司")
                .fill("storeys", "11")
                .fill("aboveGroundArea", "18000")
                .fill("groundFloorArea", "1200.5")
                .submit("/projects");
        var address = path(rectifier);
        rectifier
                .open(address + "/stages/new?stage=PLANNING_PERMIT")
                .fill("NUMBER", "建字第511702202100099号")
                .fill("ISSUED_ON", "2021-06-02")
                .submit("/stages");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("https?://[^/]+", "");
    }

    @Test
    @DisplayName("催缴通知期满，作出追缴决定、催告，复议诉讼期满后申请法院强制执行")
    void fromTheUrgingNoticeToTheCourt() {
        var project = "XM-2021-0020";
        clockForward(10);
        var clerk = as("feeclerk").open("/");
        assertThat(clerk.find("section[data-bucket=collection-due]").count()).isEqualTo(1);
        clerk.openRefused("/collection/" + project + "/papers/99/service", 409);
        var head = as("head");
        head.open("/collection/" + project + "/rungs/RECOVERY_DECISION")
                .fill("facts", "该项目已取得规划许可，未修建防空地下室，也未缴纳易地建设费。")
                .fill("reviewAgency", "达州市人民政府");
        head.fill("password", PASSWORD).submitRefused("/RECOVERY_DECISION", 422);
        head.fill("suitCourt", "达州市通川区人民法院").fill("password", PASSWORD).submit("/RECOVERY_DECISION");
        serve(clerk, project);
        clockForward(15);
        head.open("/").open("/collection?bucket=collection-sign");
        assertThat(head.text()).contains(project);
        head.open("/collection/" + project + "/rungs/STATUTORY_DEMAND");
        head.fill("phone", "0818-0000000").fill("password", PASSWORD).submit("/STATUTORY_DEMAND");
        serve(clerk, project);
        clockForward(15);
        head.open("/collection/" + project + "/rungs/COURT_APPLICATION");
        assertThat(head.find(".is-unmet").count()).as("too early for the court").isPositive();
        clockForward(100);
        head.open("/projects/" + project);
        assertThat(head.find("#collection").innerText()).contains("三个月");
        head.open("/collection/" + project + "/rungs/COURT_APPLICATION")
                .fill("facts", "被申请人拒不履行追缴决定。")
                .fill("phone", "0818-0000000")
                .fill("address", "达州市通川区某路1号")
                .fill("assets", "被申请人有在售商品房。")
                .fill("court", "达州市通川区人民法院");
        head.fill("password", PASSWORD).submit("/COURT_APPLICATION");
        assertThat(head.text()).contains("达市人防强〔2022〕1号");
        assertThat(asInEnglish("inspector").open("/collection/" + project).text())
                .contains("Application to the court");
    }

    private void serve(Visitor clerk, String project) {
        clerk.open("/collection/" + project).follow("/service");
        clerk.choose("method", "DIRECT").fill("recipient", "张某（前台）").fill("server", "何小满");
        clerk.attach("scan", Papers.pdf(folder, "送达回证.pdf")).submit("/service");
    }

    /** Working days. */
    private void clockForward(int days) {
        as("deputy").open("/demo/clock").fill("days", "" + days).submit("/demo/clock");
    }
}
