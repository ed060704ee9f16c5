package cn.mingzhang.projects;

import static cn.mingzhang.people.Cast.as;
import static cn.mingzhang.projects.ProjectSamples.aCard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("项目登记簿的导入")
class ProjectImportTest {
    private static final String HEADS = "项目名称,建设单位,行政区划,主管人防办,人防审批,规划许可证号,规划许可日期,应建面积（㎡）\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private ImportDriver driver;
    private String unit;
    private String division;
    private String none;

    @BeforeEach
    void theCountyImports() {
        var cast = Cast.of(registry, clock);
        unit = cast.unit(DemoCast.COUNTY_OFFICE).name();
        driver = new ImportDriver(mvc, context, "county");
        division = "大竹县";
        none = context.getMessage("projects.decision.NONE", null, java.util.Locale.SIMPLIFIED_CHINESE);
    }

    private String line(String name, String area) {
        return name + ",某公司," + division + "," + unit + "," + none + ",建字第1号,2021年3月8日," + area + "\n";
    }

    private long projects() {
        return sql.sql("SELECT count(*) FROM project").query(Long.class).single();
    }

    @Test
    @DisplayName("预检什么都不写；确认后照办；整批可以撤销")
    void whatTheDryRunSaysIsWhatHappens() {
        long before = projects();
        var job = driver.send("projects", "台账.csv", HEADS + line("甲小区", "\"1,200.5\"") + line("乙小区", "一千"));
        assertThat(projects()).isEqualTo(before);
        assertThat(driver.page(job).text()).contains("新增 1，修改 0，不变 0，不收 1").contains("H3：“一千”不是数");
        driver.confirm(job);
        assertThat(driver.page(job).text()).contains("已入账");
        assertThat(projects()).isEqualTo(before + 1);
        assertThat(sql.sql("SELECT required_shelter_area FROM project WHERE name = '甲小区'")
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1200.5");
        driver.undo(job);
        assertThat(driver.page(job).text()).contains("已撤销");
        assertThat(projects()).isEqualTo(before);
    }

    @Test
    @DisplayName("不收的行连同原因交还，改好再传就收")
    void theRefusedRowsComeBackWithTheirReason() throws Exception {
        var job = driver.send("projects", "台账.csv", HEADS + line("甲小区", "1200") + line("乙小区", "一千"));
        var handed = driver.file("/imports/" + job + "/refused.xlsx");
        assertThat(driver.texts(handed)).anyMatch(row -> row.contains("“一千”不是数") && row.contains("乙小区"));
        var again = driver.send("projects", "改.xlsx", handed);
        assertThat(driver.page(again).text()).contains("不收 1");
    }

    @Test
    @DisplayName("导出的列表原样传回：没有一处不同；改一格就只见那一格")
    void theRoundTripShowsOnlyWhatChanged() throws Exception {
        var cast = Cast.of(registry, clock);
        var number =
                register.open(aCard(cast.unit(DemoCast.COUNTY_OFFICE).id()), cast.officer("county"), clock.today());
        var exported = driver.file("/projects.xlsx");
        var job = driver.send("projects", "项目登记簿.xlsx", exported);
        assertThat(driver.page(job).text()).contains("新增 0，修改 0").contains("不收 0");
        var mended = driver.replaced(exported, aCard(1).name(), "改了名的小区");
        var second = driver.send("projects", "项目登记簿.xlsx", mended);
        assertThat(driver.page(second).text()).contains("修改 1").contains("改了名的小区");
        driver.confirm(second);
        assertThat(name(number)).isEqualTo("改了名的小区");
        var third = driver.send("projects", "项目登记簿.xlsx", exported);
        assertThat(driver.page(third).text()).contains("有人先改了这条记录");
        driver.undo(second);
        assertThat(name(number)).isEqualTo(aCard(1).name());
    }

    private String name(ProjectNumber number) {
        return sql.sql("SELECT name FROM project WHERE number = :n")
                .param("n", number.value())
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("有人接着办理的，整批都不撤")
    void whatSomebodyHasBuiltOnStays() {
        var job = driver.send("projects", "台账.csv", HEADS + line("甲小区", "1200"));
        driver.confirm(job);
        sql.sql("UPDATE project SET version = version + 1 WHERE name = '甲小区'").update();
        assertThat(driver.tryUndo(job)).hasStatus(422);
        assertThat(driver.page(job).text()).contains("已入账");
    }

    @Test
    @DisplayName("外来表格：指出表头与各列，GBK 也认得；说法不认识的先说明")
    void aForeignLedgerIsMatchedByHand() {
        var text = "某县台账,,,\n工程,开发商,属地,面积\n丙小区,某公司,大竹等3县,900\n";
        var job = driver.send("projects", "旧台账.csv", text.getBytes(Charset.forName("GB18030")));
        assertThat(driver.page(job).text()).contains("等待对应列");
        assertThat(driver.get("/imports/" + job + "/layout?head=2&last=2").text())
                .contains("工程", "开发商");
        driver.layOut(
                job,
                "head",
                "2",
                "last",
                "2",
                "from.name",
                "0",
                "from.developer",
                "1",
                "from.division",
                "2",
                "from.required",
                "3",
                "fixed.unit",
                unit,
                "fixed.decision",
                none,
                "name",
                "旧台账");
        assertThat(driver.page(job).text()).contains("“大竹等3县”，1 行").contains("不收 1");
        driver.layOut(
                job,
                "head",
                "2",
                "last",
                "2",
                "from.name",
                "0",
                "from.developer",
                "1",
                "from.division",
                "2",
                "from.required",
                "3",
                "fixed.unit",
                unit,
                "fixed.decision",
                none,
                "values.division",
                "大竹等3县=" + division);
        assertThat(driver.page(job).text()).contains("新增 1").contains("不收 0");
        assertThat(driver.get("/imports/" + job + "/layout?saved=旧台账")
                        .select("option[selected]")
                        .text())
                .contains("工程");
    }

    @Test
    @DisplayName("模板有下拉选项和示例行；示例行不导入")
    void theTemplateCanBeSentBack() throws Exception {
        var template = driver.file("/imports/projects/template.xlsx");
        assertThat(driver.texts(template)).anyMatch(row -> row.contains("示例小区一期"));
        var job = driver.send("projects", "模板.xlsx", template);
        assertThat(driver.page(job).text()).contains("表头下面没有要导入的行");
        assertThat(mvc.get()
                        .uri("/imports/projects/template.xlsx")
                        .with(as("treasury"))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    @DisplayName("不是工作簿的不收；别人的导入看不见；没有版本号的确认不收")
    void whatIsForgedIsRefused() {
        assertThat(driver.trySend("projects", "x.xlsx", "不是".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        var job = driver.send("projects", "台账.csv", HEADS + line("甲小区", "1200"));
        assertThat(mvc.get().uri("/imports/" + job).with(as("rectifier")).exchange())
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/imports/" + job + "/application")
                        .with(as("county"))
                        .with(csrf())
                        .exchange())
                .hasStatus(400);
        assertThat(mvc.post()
                        .uri("/imports/" + job + "/application")
                        .param("version", "99")
                        .with(as("county"))
                        .with(csrf())
                        .exchange())
                .hasStatus(409);
        assertThat(mvc.get().uri("/imports").with(as("auditor")).exchange()).hasStatus(403);
    }
}
