package cn.mingzhang.opening;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.Permit;
import cn.mingzhang.projects.ProjectRegister;
import cn.mingzhang.receipts.OwedBefore;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("期初：历史销号、期初欠缴、期初文号，附扫描件，另一人确认，签署关账")
class OpeningTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OpeningFigures figures;

    @Autowired
    private OwedBefore owed;

    @Autowired
    private DocumentNumbers numbers;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationContext context;

    private Cast cast;

    @BeforeEach
    void theCast() {
        cast = Cast.of(registry, clock);
        cast.officer("office");
    }

    private String closure() {
        var office = new Clerk(mvc, "office").open("/opening/CLOSURE/new");
        office.fill("title", "2018年巡察发现某小区易地建设费未足额收缴，已追缴")
                .choose("group", "易地建设费")
                .choose("unitId", "大竹县")
                .fill("closedOn", "2018-11-20")
                .fill("approver", "某某（副组长）")
                .fill("paper", "2018年问题整改台账第12页")
                .fill("paperOn", "2018-11-20");
        return number(office.submit("/opening/CLOSURE"));
    }

    private static String number(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl().replaceFirst(".*/", "");
    }

    private void scan(String number) {
        new Clerk(mvc, "office")
                .open("/opening/" + number)
                .attach("files", "台账.pdf", Samples.pdf("台账"))
                .done("/scan");
    }

    private MvcTestResult confirm(String number, String login) {
        return new Clerk(mvc, login)
                .open("/opening/" + number + "/confirm")
                .fill("password", DemoCast.PASSWORD)
                .submit("/confirm");
    }

    @Test
    @DisplayName("历史销号：无扫描件不能确认；确认后单独计数，不能再改，数据库也拒绝")
    void aPastClosureIsConfirmedByAnotherPersonAndCountedApart() {
        var number = closure();
        assertThat(number).isEqualTo("XH-2018-0001");
        assertThat(confirm(number, "resident")).hasStatus(422);
        assertThat(bucket("resident")).isEmpty();
        assertThat(bucket("office")).isEqualTo("1");
        scan(number);
        assertThat(bucket("resident")).isEqualTo("1");
        assertThat(get("resident", "/opening?bucket=opening").getResponse().getStatus())
                .isEqualTo(200);
        assertThat(figures.historical(clock.today(), Scope.EVERYTHING)).isZero();
        assertThat(new Clerk(mvc, "resident")
                        .open("/opening/" + number + "/confirm")
                        .fill("password", "wrong-password")
                        .submit("/confirm"))
                .hasStatus(422);
        assertThat(confirm(number, "resident")).hasStatus3xxRedirection();
        assertThat(figures.historical(clock.today(), Scope.EVERYTHING)).isEqualTo(1);
        assertThat(figures.historical(clock.today().minusDays(1), Scope.EVERYTHING))
                .isZero();
        var list = new Clerk(mvc, "leader")
                .open(OpeningFigures.rows(clock.today()))
                .page();
        assertThat(list.select("[data-figure=ledger.historical]").attr("data-value"))
                .isEqualTo("1");
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("1");
        assertThat(get("office", "/opening/" + number + "/edit")).hasStatus(409);
        assertThat(post("office", "/opening/" + number + "/scan", Map.of("slot", "scan")))
                .hasStatus(409);
        assertThatThrownBy(() -> sql.sql("UPDATE opening_entry SET title = '改一改' WHERE number = ?")
                        .param(number)
                        .update())
                .hasStackTraceContaining("已有定论");
    }

    @Test
    @DisplayName("退回须有原因，改后重新确认；撤回的不再计数；登记人不能确认，数据库也拒绝")
    void returnedAmendedAndWithdrawn() {
        var number = closure();
        scan(number);
        assertThat(new Clerk(mvc, "resident")
                        .open("/opening/" + number + "/return")
                        .submit("/return"))
                .hasStatus(422);
        new Clerk(mvc, "resident")
                .open("/opening/" + number + "/return")
                .fill("remark", "页码不对")
                .done("/return");
        new Clerk(mvc, "office")
                .open("/opening/" + number + "/edit")
                .fill("paper", "2018年问题整改台账第13页")
                .done("/" + number);
        assertThat(get("office", "/opening/" + number + "/confirm")).hasStatus(403);
        new Clerk(mvc, "office")
                .open("/opening/" + number + "/withdraw")
                .fill("remark", "重复")
                .done("/withdraw");
        var office = cast.officer("office");
        var other = closure();
        scan(other);
        assertThatThrownBy(() -> sql.sql("""
                                WITH taken AS (INSERT INTO opening_step (entry_id, ordinal, step, happened_on, remark, digest, officer_id,
                                    officer_name, officer_post, unit_name, recorded_at)
                                  SELECT id, 9, 'CONFIRM', :today, '', repeat('0', 64), :me, 'x', 'RESIDENT', 'x', recorded_at
                                    FROM opening_entry WHERE number = :number RETURNING 1)
                                UPDATE opening_entry SET state = 'CONFIRMED', confirmed_on = :today WHERE number = :number
                                """)
                        .param("today", clock.today())
                        .param("me", office.id())
                        .param("number", other)
                        .update())
                .hasStackTraceContaining("派驻纪检监察组");
    }

    private String project() {
        var unit = cast.unit(DemoCast.CITY_OFFICE).id();
        var card = new NewProject(
                "明月江畔",
                "达州明远置业有限公司",
                null,
                null,
                "511702",
                unit,
                null,
                Areas.UNKNOWN,
                null,
                null,
                Permit.NONE,
                Permit.NONE,
                Permit.NONE,
                Decision.NONE,
                false);
        return register.open(card, cast.officer("rectifier")).value();
    }

    @Test
    @DisplayName("期初欠缴：应收、已缴、欠缴相符，一个项目一条，并入费款总账的期初一栏")
    void anOpeningBalanceJoinsTheTotalsAsItsOwnClass() {
        var project = project();
        var office = new Clerk(mvc, "office").open("/opening/BALANCE/new");
        office.fill("project", project)
                .fill("payer", "达州明远置业有限公司")
                .fill("assessed", "1,000,000")
                .fill("paid", "1000000.01")
                .fill("paper", "2020年收费台账第3页")
                .fill("paperOn", "2020-12-31");
        assertThat(office.submit("/opening/BALANCE")).hasStatus(422);
        var number = number(office.fill("paid", "400000").submit("/opening/BALANCE"));
        assertThat(post(
                        "office",
                        "/opening/BALANCE",
                        Map.of(
                                "project",
                                project,
                                "payer",
                                "x",
                                "assessed",
                                "1",
                                "paper",
                                "x",
                                "paperOn",
                                "2020-12-31")))
                .hasStatus(422);
        scan(number);
        assertThat(confirm(number, "resident")).hasStatus3xxRedirection();
        var list = new Clerk(mvc, "leader").open("/opening?kind=BALANCE").page();
        assertThat(list.select("tfoot [data-sum]").eachAttr("data-sum"))
                .containsExactly("1000000.00", "400000.00", "600000.00");
        assertThat(new Clerk(mvc, "leader").open("/projects/" + project).page().text())
                .contains(number);
        var totals = new Clerk(mvc, "leader").open("/fees").page().select("[data-classes] [data-value]");
        assertThat(totals.eachAttr("data-value")).containsExactly("0.00", "600000.00", "600000.00");
        var id = sql.sql("SELECT project_id FROM opening_entry WHERE number = ?")
                .param(number)
                .query(Long.class)
                .single();
        assertThat(owed.outstanding(id)).isEqualTo(Yuan.parse("600000"));
        assertThat(owed.outstanding(id + 1)).isEqualTo(Yuan.ZERO);
    }

    @Test
    @DisplayName("期初文号：确认即开序列，下一号接着编；已取过号的不能登记")
    void anOpeningNumberBeginsItsSeries() {
        var year = clock.today().getYear();
        var office = new Clerk(mvc, "office").open("/opening/SERIES/new");
        office.choose("unitId", "市人")
                .fill("agency", "达市人防测")
                .fill("seriesYear", "" + year)
                .fill("lastNumber", "26")
                .fill("paper", "发文登记簿末页")
                .fill("paperOn", clock.today().toString());
        var number = number(office.submit("/opening/SERIES"));
        scan(number);
        assertThat(numbers.last("达市人防测", year)).isZero();
        assertThat(confirm(number, "resident2")).hasStatus3xxRedirection();
        assertThat(numbers.last("达市人防测", year)).isEqualTo(26);
        sql.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        assertThat(post(
                        "office",
                        "/opening/SERIES",
                        Map.of(
                                "unitId",
                                "" + cast.unit(DemoCast.CITY_OFFICE).id(),
                                "agency",
                                "达市人防测",
                                "seriesYear",
                                "" + year,
                                "lastNumber",
                                "30",
                                "paper",
                                "x",
                                "paperOn",
                                "2020-12-31")))
                .hasStatus(422);
        assertThatThrownBy(() -> sql.sql("""
                                INSERT INTO document_series (agency, year, last, opening, ground, opened_by, opened_on)
                                VALUES ('达市人防私', 2021, 5, 5, 'x', 'x', ?)
                                """).param(clock.today()).update()).hasStackTraceContaining("期初号未经确认");
    }

    @Test
    @DisplayName("关账：有未定的不能关；副组长签署后再无进出，数据库也拒绝")
    void theWindowClosesForGood() {
        var number = closure();
        assertThat(get("office", "/opening/closing")).hasStatus(403);
        var deputy = new Clerk(mvc, "deputy").open("/opening/closing");
        assertThat(deputy.fill("known", "true")
                        .fill("password", DemoCast.PASSWORD)
                        .submit("/closing"))
                .hasStatus(422);
        scan(number);
        assertThat(confirm(number, "resident")).hasStatus3xxRedirection();
        deputy.open("/opening/closing").fill("password", DemoCast.PASSWORD);
        assertThat(deputy.submit("/closing")).hasStatus(422);
        deputy.open("/opening/closing")
                .fill("known", "true")
                .fill("password", DemoCast.PASSWORD)
                .done("/closing");
        assertThat(get("office", "/opening/CLOSURE/new")).hasStatus(409);
        assertThat(get("deputy", "/opening/closing")).hasStatus(409);
        assertThat(deputy.open("/opening").page().text()).contains("签署关闭");
        assertThat(new ImportDriver(mvc, context, "office").trySend("opening-closures", "a.csv", new byte[] {65}))
                .hasStatus(404);
        assertThatThrownBy(() -> sql.sql("""
                                INSERT INTO opening_entry (number, kind, unit_id, title, class_group, closed_on, approver, paper, paper_on, state,
                                       version, recorded_on, recorded_at)
                                SELECT 'XH-2018-9999', kind, unit_id, title, class_group, closed_on, approver, paper, paper_on, 'RECORDED', 0,
                                       recorded_on, recorded_at FROM opening_entry
                                """).update()).hasStackTraceContaining("开账期已经关闭");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "county,    confirm,  403",
        "rectifier, confirm,  404",
        "treasury,  confirm,  404",
        "resident,  withdraw, 403",
        "resident,  confirm,  400",
        "office,    withdraw, 400"
    })
    @DisplayName("答复的次序：看不见 404、岗位 403、无版本 400")
    void answersComeInTheirOrder(String login, String step, int status) {
        var number = closure();
        assertThat(post(login, "/opening/" + number + "/" + step, Map.of()))
                .hasStatus(login.equals("rectifier") ? 403 : status);
    }

    @Test
    @DisplayName("批量导入历史销号：逐行判定，撤销整批；扫描件随后逐件补")
    void entriesComeInByWorkbook() {
        var driver = new ImportDriver(mvc, context, "office");
        var unit = cast.unit(DemoCast.CITY_OFFICE).name();
        var job = driver.send("opening-closures", "历史销号.csv", """
                责任单位（主管人防办）,问题,问题大类,纸面销号日期,纸面审批人,凭据（文书名称、文号或账册页码）,凭据日期
                %1$s,某小区未足额收缴已追缴,易地建设费,2018-11-20,某某,台账第1页,2018-11-20
                %1$s,某小区漏审已补办,没有这一类,2018-11-20,某某,台账第2页,2018-11-20
                %1$s,,漏审漏批漏建,2019-11-20,某某,台账第3页,2019-11-20
                """.formatted(unit));
        assertThat(driver.page(job).select(".import-tab").text()).contains("新增 1", "不收 2");
        driver.confirm(job);
        assertThat(entries()).isEqualTo(1);
        var sent = get("office", "/opening.xlsx?kind=CLOSURE");
        var again =
                driver.send("opening-closures", "again.xlsx", sent.getResponse().getContentAsByteArray());
        assertThat(driver.get("/imports/" + again).text()).contains("没有");
        driver.undo(job);
        assertThat(entries()).isZero();
    }

    @Test
    @DisplayName("期初文号也可成批导入：已取过号的、文件里重复的、不成代字的不收；确认后从下一号起编")
    void seriesComeInByWorkbook() {
        var year = clock.today().getYear();
        numbers.draw(
                "达市人防用",
                clock.today(),
                "催办通知书",
                new Subject("test", "1"),
                cast.officer("feeclerk").actor(),
                clock.now());
        var driver = new ImportDriver(mvc, context, "office");
        var job = driver.send("opening-series", "期初文号.csv", """
                发文机关（代字属于哪个人防办）,机关代字,年份,已用到的末号,凭据（文书名称、文号或账册页码）,凭据日期
                %1$s,达市人防批,2019,46,发文登记簿末页,2019-12-31
                %1$s,达市人防批,2019,47,发文登记簿末页,2019-12-31
                %1$s,达市人防用,%2$d,8,发文登记簿末页,2019-12-31
                %1$s,12号,2019,8,发文登记簿末页,2019-12-31
                %1$s,达市人防催,2019,0,发文登记簿末页,2019-12-31
                """.formatted(
                        cast.unit(DemoCast.CITY_OFFICE).name(), year));
        assertThat(driver.page(job).select(".import-tab").text()).contains("新增 1", "不收 4");
        driver.confirm(job);
        var number =
                sql.sql("SELECT number FROM opening_entry").query(String.class).single();
        scan(number);
        assertThat(confirm(number, "resident")).hasStatus3xxRedirection();
        assertThat(numbers.last("达市人防批", 2019)).isEqualTo(46);
        var sent = get("office", "/opening.xlsx?kind=SERIES");
        var again =
                driver.send("opening-series", "again.xlsx", sent.getResponse().getContentAsByteArray());
        assertThat(driver.page(again).select(".import-tab").text()).contains("新增 0", "不变 1", "不收 0");
    }

    private long entries() {
        return sql.sql("SELECT count(*) FROM opening_entry").query(Long.class).single();
    }

    private String bucket(String login) {
        return new Clerk(mvc, login)
                .open("/")
                .page()
                .select("[data-bucket=opening]")
                .attr("data-count");
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri(URI.create(path)).with(as(login)).exchange();
    }

    private MvcTestResult post(String login, String path, Map<String, String> typed) {
        var request = mvc.post().uri(path).with(as(login)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
