package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** Months are closed here: an application of its own, so that the other journeys find theirs as the story left them. */
@Tag("proof")
@TestPropertySource(properties = "mingzhang.journey=month")
@DisplayName("一个月：清单进来，差异处理完，两人签字结账")
class MonthJourney extends Journey {
    private static final String HEADS = "凭证号,入库日期,金额,缴费单位,主管单位,账期\n";
    private static final String LINE = "JK20210019,2021-12-10,1674760.00,达州瑞安居置业有限公司,达州市人民防空办公室,2021-12\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("上月等财政签字；合计不符的清单整份不收；补来的清单、第二人核准的补记、写明的差异；两人签字")
    void fromTheListsToTheSignatures() throws IOException {
        var treasury = as("treasury").open("/");
        assertThat(treasury.find("section[data-bucket=months]").count()).isEqualTo(1);
        treasury.open("/fees/reconciliation?bucket=months").follow("/2021-11");
        sign(treasury);
        var month = path(treasury.open("/fees/reconciliation?state=OPEN").follow("/2021-12"));

        send(treasury, LINE + "合计,,1674000.00,,,\n");
        assertThat(treasury.text()).contains("清单各行合计 1,674,760.00 元，与最后一行所写的 1,674,000.00 元不符");
        send(treasury, LINE + "合计,,1674760.00,,,\n");
        treasury.submit("/application");
        treasury.settled();
        assertThat(treasury.open(month).find("#differences").innerText()).doesNotContain("JK20210019");

        var head = as("head").open("/fees/reconciliation/differences?bucket=resolutions");
        head.open(head.find("table.data tbody th a").first().getAttribute("href"))
                .follow("/answers/new");
        head.page().locator("#granted").check();
        head.fill("password", PASSWORD).submit("/answers");
        treasury.open(month);
        treasury.open(treasury.find(".checklist a[href^='/fees/receipts/']")
                        .first()
                        .getAttribute("href"))
                .submit("/confirmation");

        var clerk = as("feeclerk").open(month);
        assertThat(clerk.find("a[href$='/signatures/new']").count()).isZero();
        while (clerk.find(".checklist a[href*='/differences/']").count() > 0) {
            explain(clerk.open(
                    clerk.find(".checklist a[href*='/differences/']").first().getAttribute("href")));
            clerk.open(month);
        }
        sign(clerk);
        assertThat(clerk.open("/fees/reconciliation").text()).contains("待财政签字");
        sign(treasury.open(month));
        assertThat(treasury.open(month).find("h1").innerText()).contains("已结账");
    }

    private static void explain(Visitor clerk) {
        clerk.follow("/resolutions/new");
        clerk.page().locator("[name=deed][value=EXPLAIN]").check();
        clerk.submitRefused("/resolutions", 422);
        assertThat(clerk.page().locator("[name=deed][value=EXPLAIN]").isChecked())
                .as("what was chosen stays")
                .isTrue();
        clerk.fill("reason", "国库录入时数字颠倒，已函请更正，凭证金额无误。").submit("/resolutions");
    }

    private static void sign(Visitor signer) {
        signer.follow("/signatures/new").fill("password", PASSWORD).submit("/signatures");
    }

    private void send(Visitor treasury, String lines) throws IOException {
        var file = Files.writeString(folder.resolve("国库补充清单.csv"), HEADS + lines);
        treasury.open("/imports").find("#file-treasury-statement").setInputFiles(file);
        treasury.page()
                .waitForNavigation(() -> treasury.find("form:has(#file-treasury-statement) button[type=submit]")
                        .click());
        treasury.settled();
    }

    @Test
    @DisplayName("英文：县里补签一个月，再结一个没有收款的月")
    void aMonthInWhichNothingCameInEnglish() {
        var county = asInEnglish("county").open("/fees/reconciliation?bucket=months");
        sign(county.follow("/2021-08"));
        assertThat(county.find("h1").innerText()).contains("Closed");
        var treasury = asInEnglish("treasury");
        for (var source : new String[] {"TAX", "TREASURY"}) {
            treasury.open("/fees/reconciliation/lists/new").chooseContaining("unit", "大竹县人民防空办公室");
            treasury.choose("source", source).fill("month", "2021-13").submitRefused("/lists", 422);
            treasury.fill("month", "2021-09").submit("/lists");
        }
        var month = path(treasury);
        sign(treasury);
        sign(county.open(month));
        assertThat(county.open(month).find("h1").innerText()).contains("Closed");
        for (var page : new String[] {"/fees/reconciliation/differences", "/fees/spending", "/fees/checks"}) {
            county.open(page);
        }
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("https?://[^/]+", "");
    }
}
