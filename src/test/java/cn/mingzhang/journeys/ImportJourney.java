package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("导入与撤销")
class ImportJourney extends Journey {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("上传、对应各列、预检、确认、汇总、不收的行交还、改好再传、整批撤销")
    void fromUploadToUndo() throws Exception {
        road(as("county"), "导入验证");
    }

    @Test
    @DisplayName("同样一遍，用英文界面")
    void theSameInEnglish() throws Exception {
        road(asInEnglish("county"), "英文验证");
    }

    private void road(Visitor clerk, String mark) throws Exception {
        var ledger = Files.writeString(
                folder.resolve("旧台账.csv"),
                "某县台账,,,\n工程,开发商,属地,面积\n" + mark + "一号,某公司,大竹县,900\n" + mark + "二号,某公司,大竹等3县,一千\n" + mark
                        + "三号,某公司,大竹等3县,800\n");
        clerk.open("/imports");
        send(clerk, "projects", ledger);
        clerk.follow("/layout");
        clerk.choose("head", "2").choose("last", "2").look();
        matched(clerk, "");
        settled(clerk);
        assertThat(clerk.find(".import-counts").innerText()).contains("3");
        clerk.follow("/layout");
        matched(clerk, "大竹等3县=大竹县");
        settled(clerk);
        assertThat(clerk.find("tbody .import-reason").first().innerText()).contains("D4", "一千");
        var before = total(clerk, mark);
        assertThat(before).as("the dry run writes nothing").isZero();

        clerk.submit("/application");
        settled(clerk);
        var job = clerk.page().url();
        assertThat(total(clerk, mark)).isEqualTo(2);

        clerk.page().navigate(job);
        var handed = clerk.page()
                .waitForDownload(() -> clerk.find("a[href$='/refused.xlsx']").click());
        var file = folder.resolve("不收.xlsx");
        handed.saveAs(file);
        clerk.open("/imports");
        send(clerk, "projects", file);
        settled(clerk);
        assertThat(clerk.find("tbody .import-reason").first().innerText()).contains("一千");

        clerk.page().navigate(job);
        clerk.find("details.import-undo summary").click();
        clerk.submit("/undo");
        assertThat(total(clerk, mark)).isZero();
        clerk.open("/imports");
    }

    private static void send(Visitor clerk, String kind, Path file) {
        clerk.find("#file-" + kind).setInputFiles(file);
        clerk.page()
                .waitForNavigation(() -> clerk.find("form:has(#file-" + kind + ") button[type=submit]")
                        .click());
        clerk.open(path(clerk.page()));
    }

    private static void matched(Visitor clerk, String meanings) {
        clerk.choose("from.name", "0")
                .choose("from.developer", "1")
                .choose("from.division", "2")
                .choose("from.required", "3")
                .fill("fixed.unit", "大竹县人民防空办公室")
                .fill(
                        "fixed.decision",
                        clerk.find("textarea[name='values.decision'] + .data__sub")
                                .innerText()
                                .split("、")[0])
                .fill("values.division", meanings)
                .fill("name", "旧台账")
                .submit("/layout");
    }

    /** The page looks again by itself until the work is done. */
    private static void settled(Visitor clerk) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> clerk.find("[data-refresh]").count() == 0);
        clerk.open(path(clerk.page()));
    }

    private static int total(Visitor clerk, String mark) {
        clerk.open("/projects?q=" + mark);
        return Integer.parseInt(clerk.find("table[data-total]").first().getAttribute("data-total"));
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
