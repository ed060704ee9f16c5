package cn.mingzhang.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("纸质签批")
class PaperJourney extends Journey {

    @TempDir
    Path folder;

    @Test
    @DisplayName("办公室打印签批单，副组长签在纸上，扫描登记，第二人对照核对，问题销号")
    void aLeaderSignsOnPaper() {
        var office = as("office");
        var number = office.firstProblemAt("AWAITING_SIGN_OFF", "COUNTY");
        office.open("/problems/" + number + "/closure")
                .follow("/prints/new?step=SIGN_OFF")
                .chooseContaining("officerId", "王守正")
                .submit("/prints");
        var code = office.find(".paper__code").innerText();
        assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        // The sheet as it leaves the printer is what comes back from the scanner.
        var scan = folder.resolve("签批单.png");
        office.find(".paper").screenshot(new Locator.ScreenshotOptions().setPath(scan));
        var print = new String(office.page().pdf(new Page.PdfOptions().setFormat("A4")), ISO_8859_1);
        assertThat(print).as("one sheet of A4").startsWith("%PDF").contains("/Count 1");

        var today = office.today().toString();
        office.follow("/record")
                .fill("paperCode", code.replaceFirst(".$", code.endsWith("2") ? "3" : "2"))
                .fill("signedOn", today)
                .fill("remark", "同意销号")
                .attach("scan", scan)
                .submitRefused("/record", 422);
        assertThat(office.find("main [name=remark]").inputValue()).isEqualTo("同意销号");
        office.fill("paperCode", code.toLowerCase().replace("-", " "))
                .attach("scan", scan)
                .submit("/record");
        assertThat(office.find("main a[href$='/verdict']").count())
                .as("who recorded it does not compare it")
                .isZero();

        var inspector = as("inspector").open("/");
        assertThat(inspector.find("section[data-bucket=papers-to-compare]").getAttribute("data-count"))
                .isEqualTo("1");
        inspector.open("/problems/" + number + "/closure").follow("/verdict");
        assertThat(inspector.find(".compare__scan").count()).isEqualTo(1);
        inspector.tick("verdict", "REJECT").fill("password", PASSWORD).submitRefused("/verdict", 422);
        inspector.tick("verdict", "CONFIRM").fill("password", PASSWORD).submit("/verdict");
        assertThat(inspector.stage()).isEqualTo("CLOSED");
        inspector.open("/problems/" + number + "/closure");
        assertThat(inspector.text()).contains("王守正", "纸质签批", "秦文牍 代录", "周知非 核对");
        inspector.follow("/papers/approval");
        assertThat(inspector.text()).contains("纸质签批 " + code);
    }
}
