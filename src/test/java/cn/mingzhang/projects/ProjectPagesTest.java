package cn.mingzhang.projects;

import static cn.mingzhang.people.Cast.as;
import static cn.mingzhang.projects.ProjectSamples.aCard;
import static cn.mingzhang.projects.ProjectSamples.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("项目登记簿页面")
class ProjectPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private long countyOffice;
    private ProjectNumber number;

    @BeforeEach
    void aProjectIsRegistered() {
        cast = Cast.of(registry, clock);
        countyOffice = cast.unit(DemoCast.COUNTY_OFFICE).id();
        number = register.open(aCard(countyOffice), cast.officer("county"), clock.today());
    }

    @ParameterizedTest(name = "{0}: list {1}, record {2}, form {3}, save {4}")
    @CsvSource({
        "county,     200, 200, 200, 302",
        "rectifier,  200, 200, 200, 302",
        "feeclerk,   200, 200, 200, 302",
        "reviewer,   200, 200, 200, 302",
        "office,     200, 200, 200, 302",
        "resident,   200, 200, 200, 302",
        "inspector,  200, 200, 200, 302",
        "head,       200, 200, 403, 403",
        "countyhead, 200, 200, 403, 403",
        "deputy,     200, 200, 403, 403",
        "leader,     200, 200, 403, 403",
        "keeper,     200, 200, 403, 403",
        "petition,   200, 200, 403, 403",
        "treasury,   403, 404, 404, 404",
        "sysadmin,   403, 404, 404, 404",
        "secadmin,   403, 404, 404, 404",
        "auditor,    403, 404, 404, 404"
    })
    @DisplayName("谁看得见，谁能改")
    void whoSeesAndWhoWrites(String login, int list, int record, int form, int save) {
        assertThat(get("/projects", login)).hasStatus(list);
        assertThat(get("/projects/" + number, login)).hasStatus(record);
        assertThat(get("/projects/" + number + "/edit", login)).hasStatus(form);
        assertThat(get("/projects/new", login)).hasStatus(form == 404 ? 403 : form);
        assertThat(post("/projects/" + number, login, typed(Map.of("version", "0"))))
                .hasStatus(save);
    }

    @Test
    void anotherOfficesProjectDoesNotExist() {
        var city = cast.unit(DemoCast.CITY_OFFICE).id();
        var other = register.open(named("江湾城", city), cast.officer("rectifier"), clock.today());
        assertThat(get("/projects/" + other, "county")).hasStatus(404);
        assertThat(get("/projects/" + other + "/edit", "county")).hasStatus(404);
        assertThat(post("/projects/" + other, "county", typed(Map.of()))).hasStatus(404);
        assertThat(page(get("/projects?q=江湾城", "county")).select("tbody tr")).isEmpty();
        assertThat(page(get("/projects?q=江湾城", "rectifier")).select("tbody tr")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XM-1999-9999", "nothing", "XM-2021-00'--", "XM-99999999999-1"})
    void anUnknownNumberIsNotFound(String unknown) {
        assertThat(get("/projects/" + unknown, "county")).hasStatus(404);
    }

    @Test
    void withoutTheTokenNothingIsChanged() {
        assertThat(mvc.post().uri("/projects").with(as("county"))).hasStatus(403);
    }

    @Test
    @DisplayName("登记后回到项目页，号码、内容、历史都在")
    void aNewProjectIsShown() {
        var before = count();
        var answer = post("/projects", "county", typed(Map.of("name", " 白塔\t幼儿园 ", "version", "")));
        assertThat(answer).hasStatus(302);
        assertThat(count()).isEqualTo(before + 1);
        var shown = page(get(answer.getResponse().getRedirectedUrl(), "county"));
        assertThat(shown.select("h1").text()).contains("白塔 幼儿园").contains("结建");
        assertThat(shown.text()).contains("1,200.5").contains("竹人防〔2019〕17号").contains("登记项目");
    }

    // spotless:off
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name                  | ''                    | 请填写项目名称
            name                  | LONG                  | 最多 200 个字
            developer             | '  '                  | 请填写建设单位名称
            developer             | LONG                  | 最多 200 个字
            creditCode            | 91511724MA62E1Q07G    | 统一社会信用代码不正确
            creditCode            | LONG                  | 统一社会信用代码不正确
            projectCode           | 2020-511702-47-03     | 国家项目代码不正确
            divisionCode          | ''                    | 请选择行政区划
            divisionCode          | 999999                | 请选择行政区划
            unitId                | ''                    | 请选择主管人防办
            unitId                | 99999999              | 请选择主管人防办
            address               | LONG                  | 最多 300 个字
            aboveGroundArea       | -1                    | 请填写不小于 0 的面积
            aboveGroundArea       | 1e999999999           | 请填写不小于 0 的面积
            aboveGroundArea       | 12三                  | 请填写数字
            aboveGroundArea       | LONG                  | 请填写数字
            groundFloorArea       | 18000.001             | 首层建筑面积不能大于
            builtShelterArea      | 0.0001                | 请填写不小于 0 的面积
            storeys               | 0                     | 层数应为
            storeys               | 99999999999999999999  | 请填写整数
            storeys               | 3.5                   | 请填写整数
            foundationDepth       | -0.1                  | 埋深
            planningPermitOn      | 2026-99-99            | 请填写正确的日期
            planningPermitOn      | 2021-02-30            | 请填写正确的日期
            planningPermitOn      | 2999-01-01            | 日期不能晚于今天
            planningPermitOn      | 0001-01-01            | 日期不能早于 1980 年
            planningPermitNumber  | ''                    | 请同时填写证号
            constructionPermitNumber | LONG               | 最多 60 个字
            decisionKind          | FORGED                | 请选择人防审批结论
            decisionKind          | NONE                  | 请选择“结建”或“易地”
            decisionNumber        | ''                    | 请填写批复文号
            decisionOn            | ''                    | 请填写批复日期
            """)
    // spotless:on
    @DisplayName("填错一项：该项下有一句话，填的都在，什么也没存")
    void badInputGetsASentenceAtItsField(String field, String value, String sentence) {
        var before = count();
        var bad = value.equals("LONG") ? "长".repeat(10_000) : value;
        var answer = post("/projects", "county", typed(Map.of(field, bad)));
        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("#" + field + "-error").text()).contains(sentence);
        assertThat(page.select("[role=alert] a[href=#" + field + "]")).isNotEmpty();
        assertThat(page.select("#developer").val())
                .isEqualTo(field.equals("developer") ? bad.strip() : aCard(1).developer());
        if (!page.select("input[name=" + field + "]").isEmpty()) {
            assertThat(page.select("input[name=" + field + "]").val())
                    .isEqualToIgnoringCase(bad.strip().replace("1e9", "1E+9"));
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void anEmptyFormIsRefusedWithEveryReason() {
        var answer = post("/projects", "county", Map.of());
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("[role=alert] li")).hasSize(5);
    }

    @Test
    @DisplayName("国家项目代码不能登记两次")
    void aProjectCodeIsTakenOnce() {
        var code = Map.of("projectCode", "2020-511724-47-03-123456");
        assertThat(post("/projects", "county", typed(code))).hasStatus(302);
        var second = post("/projects", "county", typed(code));
        assertThat(second).hasStatus(422);
        assertThat(page(second).select("#projectCode-error").text()).contains("已有项目登记了");
    }

    @Test
    void aChangeMustSayItsVersion() {
        assertThat(post("/projects/" + number, "county", typed(Map.of()))).hasStatus(400);
        assertThat(post("/projects/" + number, "county", typed(Map.of("version", "x"))))
                .hasStatus(400);
    }

    @Test
    @DisplayName("两人同时改：两个版本逐项摆出来，选好再存")
    void aStaleEditShowsBothVersions() {
        post("/projects/" + number, "rectifier", typed(Map.of("version", "0", "storeys", "12", "address", "新街 1 号")));
        var stale = post(
                "/projects/" + number, "county", typed(Map.of("version", "0", "address", "新街 2 号", "name", "竹阳雅苑")));
        assertThat(stale).hasStatus(409);
        var page = page(stale);
        assertThat(page.text()).contains("张明远").contains("新街 1 号").contains("新街 2 号");
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("input[name=name][checked]").val()).isEqualTo("竹阳雅苑");
        assertThat(page.select("input[name=address][checked]").val()).isEqualTo("新街 2 号");
        assertThat(page.select("input[name=storeys][checked]").val())
                .as("left alone by the second, so the first's stays")
                .isEqualTo("12");
        var chosen = new LinkedHashMap<String, String>();
        page.select("main input[type=hidden], main input[checked]")
                .forEach(input -> chosen.put(input.attr("name"), input.val()));
        assertThat(post("/projects/" + number, "county", chosen)).hasStatus(302);
        var saved = page(get("/projects/" + number, "county"));
        assertThat(saved.select(".facts").text()).contains("新街 2 号");
        assertThat(saved.select("td.num").first().text()).isEqualTo("12");
        assertThat(saved.select("h1").text()).contains("竹阳雅苑");
    }

    @Test
    void aStaleEditThatCannotBeReadIsKeptToo() {
        post("/projects/" + number, "rectifier", typed(Map.of("version", "0", "storeys", "12")));
        var stale = post("/projects/" + number, "county", typed(Map.of("version", "0", "aboveGroundArea", "很大")));
        assertThat(stale).hasStatus(409);
        assertThat(page(stale).select("input[name=aboveGroundArea][checked]").val())
                .isEqualTo("很大");
    }

    @Test
    @DisplayName("材料随项目：看得见项目才看得见材料，看的人不能加")
    void papersAreFiledUnderTheProject() {
        assertThat(upload("county", "批复.pdf", Samples.pdf("paper"))).hasStatus(302);
        assertThat(page(get("/projects/" + number, "leader")).select(".files").text())
                .contains("批复.pdf");
        assertThat(page(get("/projects/" + number, "leader")).select(".files form"))
                .isEmpty();
        assertThat(upload("head", "批复.pdf", Samples.pdf("paper"))).hasStatus(403);
        assertThat(upload("treasury", "批复.pdf", Samples.pdf("paper"))).hasStatus(404);
        var refused = upload("county", "图纸.pdf", "MZ not a pdf".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".files [role=alert]").text()).contains("图纸.pdf");
        assertThat(page(refused).select(".files input[name=note]").eachAttr("value"))
                .contains("县办留存");
    }

    private MvcTestResult upload(String login, String name, byte[] bytes) {
        return mvc.post()
                .uri("/projects/" + number + "/files")
                .multipart()
                .file(new MockMultipartFile("files", name, "application/pdf", bytes))
                .param("slot", "papers")
                .param("note", "县办留存")
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    @Test
    @DisplayName("筛选、排序、合计")
    void theListAnswersItsAddress() {
        register.open(named("测绘大厦甲", countyOffice), cast.officer("county"), clock.today());
        register.open(named("测绘大厦乙", countyOffice), cast.officer("county"), clock.today());
        var found = page(get(
                "/projects?q=测绘&sort=name,desc&division=511724&decision=INTEGRATED&from=2019-01-01"
                        + "&to=2019-12-31&unit=" + countyOffice,
                "inspector"));
        assertThat(found.select("table").attr("data-total")).isEqualTo("2");
        assertThat(found.select("tbody tr td.wide").eachText())
                .first()
                .asString()
                .contains("测绘大厦乙");
        assertThat(found.select("[data-sum]").eachAttr("data-sum")).containsExactly("2401", "0");
        assertThat(found.select(".words").text()).contains("测绘").contains("大竹县").contains("结建");
        assertThat(page(get("/projects?q=测绘&decision=NONE", "inspector")).select("tbody tr"))
                .isEmpty();
        assertThat(page(get("/projects?q=绘", "inspector")).select("tbody tr")).hasSize(2);
        assertThat(page(get("/projects?q=" + number, "inspector")).select("tbody tr"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=number;drop table project,desc",
                "sort=p.id,desc",
                "page=-1",
                "page=99999999999",
                "size=0",
                "size=1000000",
                "q=%25",
                "q='",
                "q=%E5%AE%A3_",
                "from=2026-99-99",
                "to=x",
                "unit=x",
                "unit=-1",
                "division='",
                "decision=NONE'",
                "legacy=perhaps",
                "page=x&size=y&sort=,"
            })
    void aHostileAddressIsAList(String query) {
        assertThat(mvc.get()
                        .uri(java.net.URI.create(
                                "/projects?" + query.replace(" ", "%20").replace("'", "%27")))
                        .with(as("county")))
                .hasStatus(200);
    }

    @Test
    void theOtherLanguageIsComplete() {
        var page = page(mvc.get()
                .uri("/projects?lang=en")
                .header("Accept-Language", "en")
                .with(as("county"))
                .exchange());
        assertThat(page.text()).doesNotContain("??");
        assertThat(page(get("/projects/" + number, "county")).text()).doesNotContain("??");
        assertThat(page(get("/projects/new", "county")).text()).doesNotContain("??");
    }

    private Map<String, String> typed(Map<String, String> changed) {
        var typed = ProjectSamples.typed(countyOffice);
        typed.putAll(changed);
        return typed;
    }

    private MvcTestResult get(String path, String login) {
        return mvc.get().uri(path).with(as(login)).exchange();
    }

    private MvcTestResult post(String path, String login, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(login)).with(csrf());
        fields.forEach(request::formField);
        return request.exchange();
    }

    private int count() {
        return sql.sql("SELECT count(*) FROM project").query(Integer.class).single();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
