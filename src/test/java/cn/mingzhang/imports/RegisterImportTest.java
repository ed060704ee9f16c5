package cn.mingzhang.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("历史遗留事项、招标采购：导入、往返、撤销")
class RegisterImportTest {
    private static final String LEGACY = """
            小区（楼栋）,承办人防办,缺什么人防手续,受理日期,户数
            明月江畔 3 栋,%1$s,无人防审批,2020-05-06,86
            翠屏西苑 1 栋,%1$s,无人防审批,2999-05-06,40
            荷叶街小区,没有这个单位,已批未验收,2020-05-06,x
            """;

    private static final String PROCUREMENT = """
            采购项目,采购单位,类别,采购方式,投标（响应）单位,中标（成交）单位,中标金额（元）
            防护设备采购,%1$s,防护设备,公开招标,甲公司、乙公司；丙公司,甲公司,960000
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private String unit() {
        return Cast.of(registry, clock).unit(DemoCast.CITY_OFFICE).name();
    }

    @Test
    @DisplayName("历史遗留：收一行、退两行；下载改一格再传，只见那一格；撤销整批")
    void legacyItems() throws IOException {
        var unit = unit();
        var driver = new ImportDriver(mvc, context, "rectifier");
        var job = driver.send("legacy", "遗留.csv", LEGACY.formatted(unit));
        assertThat(driver.page(job).select(".import-tab").text()).contains("新增 1", "不收 2");
        driver.confirm(job);
        driver.undo(job);
        assertThat(count("legacy_item")).isZero();
        driver.confirm(driver.send("legacy", "再来.csv", LEGACY.formatted(unit)));
        roundTrip(driver, "legacy", "/legacy.xlsx", "明月江畔 3 栋", "明月江畔 5 栋");
    }

    @Test
    @DisplayName("招标采购：类别和方式用文字，投标单位一格数家；往返只见改动；撤销整批")
    void procurements() throws IOException {
        var unit = unit();
        var driver = new ImportDriver(mvc, context, "office");
        var job = driver.send("procurements", "采购.csv", PROCUREMENT.formatted(unit));
        assertThat(driver.page(job).select(".import-tab").text()).contains("新增 1");
        driver.confirm(job);
        assertThat(sql.sql("SELECT array_to_string(bidders, '|') FROM procurement")
                        .query(String.class)
                        .single())
                .isEqualTo("甲公司|乙公司|丙公司");
        driver.undo(job);
        assertThat(count("procurement")).isZero();
        driver.confirm(driver.send("procurements", "再来.csv", PROCUREMENT.formatted(unit)));
        roundTrip(driver, "procurements", "/procurements.xlsx", "防护设备采购", "防护设备二次采购");
    }

    /** Sent back as it is, nothing differs; with a word changed, that cell does; and the change is taken back. */
    private void roundTrip(ImportDriver driver, String kind, String address, String before, String after)
            throws IOException {
        var sent = driver.file(address);
        assertThat(driver.page(driver.send(kind, "same.xlsx", sent))
                        .select(".import-tab")
                        .text())
                .contains("不变 1");
        var changed = driver.send(kind, "changed.xlsx", driver.replaced(sent, before, after));
        assertThat(driver.page(changed).select(".import-changes").text()).contains(before, after);
        driver.confirm(changed);
        assertThat(driver.get(address.replace(".xlsx", "")).text()).contains(after);
        driver.undo(changed);
    }

    @Test
    @DisplayName("已有人接着改的，撤销不了，并说明是哪条、谁在何时办的；不收的行按交还的文件说格子")
    void whatWasBuiltUponIsNamed() throws IOException {
        var driver = new ImportDriver(mvc, context, "rectifier");
        var first = driver.send("legacy", "遗留.csv", LEGACY.formatted(unit()));
        driver.confirm(first);
        assertThat(driver.texts(driver.file("/imports/" + first + "/refused.xlsx")))
                .anyMatch(row -> row.contains("D4：“没有这个单位”") && row.contains("G4："));
        var sent = driver.file("/legacy.xlsx");
        driver.confirm(driver.send("legacy", "改.xlsx", driver.replaced(sent, "明月江畔 3 栋", "明月江畔 6 栋")));
        var refused = driver.tryUndo(first);
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select(".notice--bad")
                        .text())
                .contains("撤销不了", "LY-2020-0001", "修改");
    }

    private long count(String table) {
        return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
