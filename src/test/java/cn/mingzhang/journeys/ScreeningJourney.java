package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("比对筛查：从清单到台账")
class ScreeningJourney extends Journey {
    private static final String HEADS = "证号（备案号、票号）,项目名称,建设单位（缴款人）,行政区划,核发（备案、登记、缴款）日期,核发部门,用途,地上层数,首层建筑面积（㎡）,建设地址\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("导入清单，键盘认定，列入台账并附两侧内容，成批排除由第二人同意")
    void fromAListToTheLedger() throws Exception {
        road(as("office"), as("inspector"), "甲验", "凤栖苑一期", "达州市通川区滨江路12号");
    }

    @Test
    @DisplayName("同样一遍，用英文界面")
    void theSameInEnglish() throws Exception {
        road(asInEnglish("office"), asInEnglish("inspector"), "乙验", "巴山雅居一期", "达州市通川区滨江路18号");
    }

    private void road(Visitor office, Visitor inspector, String mark, String decided, String address) throws Exception {
        var list = Files.writeString(
                folder.resolve(mark + "规划许可.csv"),
                HEADS
                        + row(mark + "1", mark + "华府", "达州" + mark + "置业有限公司", "凤凰大道1号")
                        + row(mark + "2", mark + "安置房", "达州" + mark + "置业有限公司", "凤凰大道2号")
                        + row(mark + "3", decided, "四川" + mark + "恒景地产有限公司", address));
        office.open("/imports");
        office.find("#file-planning-permits").setInputFiles(list);
        office.page()
                .waitForNavigation(() -> office.find("form:has(#file-planning-permits) button[type=submit]")
                        .click());
        office.settled();
        office.submit("/application");
        office.settled();
        assertThat(office.open("/permits/lists").text()).contains(mark + "规划许可.csv", "SHA-256");

        run(office);
        office.open("/screening/pairs?bucket=pairs").follow(queued(office, decided));
        assertThat(office.text()).contains(mark + "恒景", "滨江路", mark + "规划许可.csv");
        office.page().waitForNavigation(() -> office.page().keyboard().press("2"));
        assertThat(office.open("/screening/pairs").text()).doesNotContain(mark + "3");
        assertThat(office.open("/screening/pairs?answered=true").text()).contains(mark + "3");

        run(office);
        assertThat(office.open("/screening?q=" + decided).text()).contains(decided);
        office.open("/screening?q=" + mark + "华府").find("main tbody th a").click();
        office.page().waitForURL("**/screening/findings/*");
        office.open(path(office));
        assertThat(office.text()).contains(mark + "规划许可.csv", "DET-01", "市自然资源局", "2");
        var finding = path(office);
        office.submit("/problem");
        assertThat(office.text()).contains(mark + "华府", "比对材料-DET-01");
        assertThat(office.open("/problems?q=" + mark + "华府")
                        .find("table[data-total]")
                        .first()
                        .getAttribute("data-total"))
                .isEqualTo("1");
        assertThat(office.open(finding).find("main a[href^='/problems/']").count())
                .isPositive();

        office.open("/screening/dismissals/new")
                .choose("rule", "DET_01")
                .fill("words", mark + "安置")
                .fill("reason", "农村安置点，不在城市规划区内，已现场核实")
                .submit("/screening/dismissals");
        inspector.open("/");
        assertThat(inspector.find("section[data-bucket=dismissals]").count()).isEqualTo(1);
        inspector.open("/screening/dismissals?bucket=dismissals");
        inspector.find("main tbody a[href^='/screening/dismissals/']").first().click();
        inspector.page().waitForURL("**/screening/dismissals/*");
        inspector
                .open(path(inspector))
                .tick("accepted", "true")
                .fill("password", PASSWORD)
                .submit(path(inspector));
        assertThat(inspector.open("/screening?state=DISMISSED").text()).contains(mark + "安置房");
    }

    private static String row(String number, String name, String developer, String address) {
        return "建字第2018-" + number + "号," + name + "," + developer + ",市本级,2018-05-06,市自然资源局,住宅,18,1200," + address
                + "\n";
    }

    private static void run(Visitor office) {
        office.open("/screening/runs").submit("/screening/runs");
        office.settled();
    }

    private static String queued(Visitor office, String name) {
        return office.find("main tbody th a:has-text('" + name + "')").first().getAttribute("href");
    }

    private static String path(Visitor one) {
        return one.page().url().replaceFirst("^https?://[^/]+", "");
    }
}
