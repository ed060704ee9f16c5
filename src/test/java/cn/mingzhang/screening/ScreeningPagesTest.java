package cn.mingzhang.screening;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.Permit;
import cn.mingzhang.projects.ProjectRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("比对筛查：从清单到台账")
class ScreeningPagesTest {
    private static final String HEADS =
            "证号（备案号、票号）,项目名称,建设单位（缴款人）,行政区划,核发（备案、登记、缴款）日期,核发部门,用途,地上层数,首层建筑面积（㎡）,地上建筑面积（㎡）,建设地址\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private ComparisonWork work;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private ImportDriver office;

    @BeforeEach
    void aListAndARegister() {
        var cast = Cast.of(registry, clock);
        office = new ImportDriver(mvc, context, "office");
        var unit = cast.unit(DemoCast.CITY_OFFICE);
        register.open(
                new NewProject(
                        "望江名邸",
                        "达州嘉筑置业有限公司",
                        null,
                        null,
                        "511702",
                        unit.id(),
                        "滨江路5号",
                        new Areas(new BigDecimal("20000"), new BigDecimal("900"), new BigDecimal("900"), null, null),
                        20,
                        null,
                        new Permit("建字第2016-005号", LocalDate.of(2016, 3, 1)),
                        Permit.NONE,
                        Permit.NONE,
                        new Decision(DecisionKind.RELOCATED, "达市人防批〔2016〕5号", LocalDate.of(2016, 2, 1)),
                        false),
                cast.officer("office"));
        var job = office.send(
                "planning-permits",
                "规划许可.csv",
                HEADS
                        + "建字第2016-001号,翠屏华府,达州明远置业有限公司,通川区,2016-05-06,市自然资源局,住宅,18,1200,21600,西外路1号\n"
                        + "建字第2016-002号,便民中心,达州明远置业有限公司,通川区,2016-05-06,市自然资源局,工业厂房,2,300,600,西外路2号\n"
                        + "建字第2016-003号,综合楼,达州川汇置业有限公司,通川区,2016-05-06,市自然资源局,仓储,12,300,3600,西外路3号\n"
                        + "建字第2016-004号,望江名邸,四川恒景地产有限公司,通川区,2016-05-06,市自然资源局,住宅,20,900,20000,滨江路5号\n"
                        + "建字第2016-005号,望江名邸,达州嘉筑置业有限公司,通川区,2016-03-01,市自然资源局,住宅,20,900,20000,滨江路5号\n");
        office.confirm(job);
    }

    private long run() {
        var answer = mvc.post()
                .uri("/screening/runs")
                .param("since", "2013-01-01")
                .with(as("office"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        var target = answer.getResponse().getRedirectedUrl();
        long id = Long.parseLong(target.substring(target.lastIndexOf('/') + 1));
        work.run(id);
        return id;
    }

    private String total(String address, String login) {
        return new ImportDriver(mvc, context, login)
                .get(address)
                .select("table[data-total]")
                .attr("data-total");
    }

    private void another(String number, String name) {
        office.confirm(office.send(
                "planning-permits",
                name + ".csv",
                HEADS + number + "," + name + ",达州明远置业有限公司,通川区,2016-05-06,市自然资源局,住宅,18,1200,21600," + name + "路1号\n"));
    }

    @Test
    @DisplayName("AP-07 未见人防手续即核发：按部门列出并计数；有审批的项目的部门不算")
    void theBureausThatIssuedAreCounted() {
        run();
        assertThat(total("/screening/bureaus", "office")).isEqualTo("1");
        assertThat(office.get("/screening/bureaus").select("tbody").text()).contains("市自然资源局", "规划许可", "1");
        assertThat(office.get("/screening?bureau=市自然资源局").text())
                .contains("翠屏华府")
                .doesNotContain("望江名邸");
    }

    private long finding() {
        return sql.sql("SELECT id FROM screening_finding WHERE title = '翠屏华府'")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("应建而无审批的是发现；厂房不是；用途不明的是问题；拿不准的进队列；记录写明输入和结果")
    void aRunIsARecord() {
        long run = run();
        assertThat(total("/screening?rule=DET_01", "office")).isEqualTo("1");
        assertThat(office.get("/screening").text()).contains("DET-01", "翠屏华府", "市自然资源局", "新增");
        assertThat(office.get("/screening/questions").text())
                .contains("综合楼", "用途")
                .doesNotContain("便民中心");
        assertThat(office.get("/screening/pairs").text()).contains("望江名邸");
        assertThat(office.get("/screening/runs/" + run).text())
                .contains("规划许可.csv", "清单行数 5", "待认定的对 1", "应建与否不明的 1", "依法不应建的建设项目 1");
        assertThat(office.get("/screening/runs/" + run).select("dt").eachText())
                .as("in the order in which it comes about, and of the table of parameters")
                .containsSubsequence("清单行数", "建设项目数", "已对上登记簿的行数", "依法不应建的建设项目", "发现", "待认定的对")
                .containsSubsequence("面积差在多少平方米以内不算", "面积差在百分之几以内不算", "工程必须招标的起点（元）", "费用差在多少元以内不算");
        run();
        assertThat(office.get("/screening/runs").text()).contains("新增 0，消失 0，仍在 2");
        another("建字第2016-011号", "翠屏雅苑");
        var changes = office.get("/screening/runs/" + run()).select("#difference a");
        assertThat(changes.eachText()).hasSize(3).first().asString().startsWith("新增 ");
        for (var change : changes) {
            assertThat(change.text()).endsWith(" " + total(change.attr("href"), "office"));
        }
        assertThat(office.get(changes.get(0).attr("href")).text()).contains("翠屏雅苑", "新增的");
    }

    @Test
    @DisplayName("认定留下，不再问：不是同一项目的成为发现；再改认定也留痕")
    void anAnswerIsKept() {
        run();
        var clerk = new Clerk(mvc, "office").open("/screening/pairs");
        clerk.follow(clerk.page().select("td a, th a").attr("href"));
        assertThat(clerk.page().text()).contains("四川恒景地产有限公司", "达州嘉筑置业有限公司", "规划许可.csv");
        var href = clerk.page().select("form[action^=/screening/pairs]").attr("action");
        assertThat(mvc.post()
                        .uri(href)
                        .param("same", "false")
                        .with(as("office"))
                        .with(csrf()))
                .hasStatus(302);
        run();
        assertThat(total("/screening/pairs", "office")).isEqualTo("0");
        assertThat(total("/screening/pairs?answered=true", "office")).isEqualTo("1");
        assertThat(total("/screening?rule=DET_01", "office")).isEqualTo("2");
        assertThat(mvc.post().uri(href).param("same", "true").with(as("office")).with(csrf()))
                .hasStatus(302);
        run();
        assertThat(total("/screening?state=GONE", "office")).isEqualTo("1");
        assertThat(mvc.post().uri(href).param("same", "true").with(as("leader")).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post().uri(href).param("same", "true").with(as("county")).with(csrf()))
                .hasStatus(404);
    }

    @Test
    @DisplayName("后来的清单说清楚了，再比对不再问的，不再等人认定")
    void whatIsNoLongerAskedNoLongerWaits() {
        run();
        assertThat(total("/screening/pairs", "office")).isEqualTo("1");
        office.confirm(office.send(
                "planning-permits",
                "更正.csv",
                HEADS + "建字第2016-004号,望江名邸,四川恒景地产有限公司,通川区,2016-05-06,市自然资源局,工业厂房,1,900,900,滨江路5号\n"));
        run();
        assertThat(total("/screening/pairs", "office")).isEqualTo("0");
        assertThat(new ImportDriver(mvc, context, "office")
                        .get("/")
                        .select("[data-bucket=pairs]")
                        .attr("data-count"))
                .isIn("", "0");
    }

    @Test
    @DisplayName("发现并排两侧，一步列入台账，附两侧原始内容")
    void aFindingBecomesAProblem() {
        run();
        var item = ledger.openItem(
                2021, "漏审漏批", ClassGroup.OM, Cast.of(registry, clock).officer("office"));
        var clerk = new Clerk(mvc, "inspector").open("/screening/findings/" + finding());
        assertThat(clerk.page().text()).contains("规划许可.csv", "第 2 行", "18", "登记簿中没有这个项目", "《人民防空法》第二十二条", item);
        clerk.done("/problem");
        var number = sql.sql("SELECT p.number FROM screening_problem s JOIN problem p ON p.id = s.problem_id")
                .query(String.class)
                .single();
        assertThat(new ImportDriver(mvc, context, "inspector")
                        .get("/problems/" + number)
                        .text())
                .contains("翠屏华府", "OM-01", "市自然资源局", "比对材料-DET-01");
        assertThat(total("/screening?state=PROBLEM", "inspector")).isEqualTo("1");
        assertThat(mvc.post()
                        .uri("/screening/findings/" + finding() + "/problem")
                        .param("item", item)
                        .with(as("inspector"))
                        .with(csrf()))
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri("/screening/findings/" + finding() + "/problem")
                        .param("item", item)
                        .with(as("reviewer"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/screening/findings/" + finding()).with(as("county")))
                .hasStatus(404);
    }

    @Test
    @DisplayName("成批排除：提出人不能自己同意，另一人凭口令同意后生效；先看会排除哪些，以后比对出的不在其内")
    void aPatternIsDismissedByASecondPerson() {
        run();
        var office2 = new Clerk(mvc, "inspector").open("/screening/dismissals/new");
        office2.fill("rule", "DET_01").fill("words", "翠屏").fill("reason", "安置点项目，另案处理");
        assertThat(office2.fill("preview", "true").submit("/dismissals")).hasStatusOk();
        assertThat(office2.page().select("#taken").text()).contains("1 个", "翠屏华府");
        office2.fill("rule", "DET_01").fill("words", "翠屏").fill("reason", "安置点项目，另案处理");
        office2.done("/dismissals");
        assertThat(total("/screening?state=PROPOSED", "office")).isEqualTo("1");
        var id = sql.sql("SELECT max(id) FROM screening_dismissal")
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/screening/dismissals/" + id)
                        .param("version", "0")
                        .param("accepted", "true")
                        .param("password", DemoCast.PASSWORD)
                        .with(as("inspector"))
                        .with(csrf()))
                .hasStatus(422);
        var deputy = new Clerk(mvc, "deputy").open("/screening/dismissals/" + id);
        assertThat(deputy.page().select("#taken").text()).contains("1 个", "翠屏华府");
        another("建字第2016-009号", "翠屏雅苑");
        run();
        assertThat(deputy.fill("accepted", "true")
                        .fill("password", DemoCast.PASSWORD)
                        .submit("/" + id))
                .as("another finding fits since he looked")
                .hasStatus(409);
        deputy.open("/screening/dismissals/" + id);
        assertThat(deputy.page().select("#taken").text()).contains("2 个", "翠屏雅苑");
        assertThat(deputy.fill("accepted", "true").fill("password", "wrong").submit("/" + id))
                .hasStatus(422);
        deputy.fill("accepted", "true").fill("password", DemoCast.PASSWORD).done("/" + id);
        assertThat(total("/screening?state=DISMISSED", "office")).isEqualTo("2");
        another("建字第2016-010号", "翠屏豪庭");
        run();
        assertThat(total("/screening?state=DISMISSED", "office")).isEqualTo("2");
        assertThat(office.get("/screening?state=OPEN&rule=DET_01").text()).contains("翠屏豪庭");
        assertThat(office.get("/screening/dismissals").text()).contains("其后又有 1 个符合，未排除");
        assertThat(mvc.get().uri("/screening/dismissals/" + id).with(as("office")))
                .hasStatus(403);
    }

    @Test
    @DisplayName("排除须写明单位或字样")
    void aPatternSaysWhatItIsAbout() {
        var clerk = new Clerk(mvc, "office").open("/screening/dismissals/new");
        assertThat(clerk.fill("rule", "DET_01").fill("reason", "全部").submit("/dismissals"))
                .hasStatus(422);
        assertThat(clerk.page().text()).contains("至少填一项");
    }

    @Test
    @DisplayName("规则表公开；线索性的规则不给别人看发现")
    void theTableOfTheRulesIsOnePage() {
        assertThat(office.get("/screening/rules").text()).contains("DET-01", "DET-19", "一条线索，不是证据", "未核对原文", "工业生产厂房");
        assertThat(mvc.get().uri("/screening").with(as("treasury"))).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/screening/runs")
                        .param("since", "2013-01-01")
                        .with(as("county"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/screening/runs")
                        .param("since", "2999-01-01")
                        .with(as("office"))
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    @DisplayName("PR-02 围标的线索：只有纪检看得到；页面没有列入台账的按钮，硬要列入、并入都被拒绝，数据库也不收；可由两人排除")
    void aLeadNeverBecomesAProblem() {
        var unit = Cast.of(registry, clock).unit(DemoCast.CITY_OFFICE).id();
        for (int n = 1; n <= 3; n++) {
            sql.sql(
                            "INSERT INTO procurement (number, title, unit_id, category, method, bidders, amount, happened_on, version, recorded_at)"
                                    + " VALUES (?, '防护门', ?, 'GOODS', 'INQUIRY', ARRAY['甲某','乙某','丙某'], 100, date '2020-05-06', 0, current_timestamp)")
                    .params("CG-2020-990" + n, unit)
                    .update();
        }
        run();
        var item = ledger.openItem(
                2021, "招标采购", ClassGroup.PR, Cast.of(registry, clock).officer("office"));
        long id = sql.sql("SELECT max(id) FROM screening_finding WHERE rule = 'PR_02'")
                .query(Long.class)
                .single();
        var address = "/screening/findings/" + id;
        assertThat(mvc.get().uri(address).with(as("office"))).hasStatus(404);
        assertThat(total("/screening?leads=true", "office")).isEqualTo("0");
        assertThat(office.get("/screening/runs")
                        .select("tbody tr:first-child td.num")
                        .eachText())
                .as("who sees no leads is not told how many there are")
                .last()
                .isEqualTo(total("/screening", "office"));
        assertThat(new ImportDriver(mvc, context, "inspector")
                        .get("/screening/runs")
                        .select("tbody tr:first-child td.num")
                        .last()
                        .text())
                .isEqualTo(total("/screening", "inspector"));
        assertThat(total("/screening?leads=true", "inspector")).isNotEqualTo("0");
        var page = new ImportDriver(mvc, context, "inspector").get(address);
        assertThat(page.text()).contains("一条线索，不是证据", "不能列入问题台账", "提出排除");
        assertThat(page.select("main form[action$=/problem], main form[action$=/ledger]"))
                .isEmpty();
        assertThat(mvc.post()
                        .uri(address + "/problem")
                        .param("item", item)
                        .with(as("inspector"))
                        .with(csrf()))
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri(address + "/ledger")
                        .param("number", "2021-0001")
                        .with(as("inspector"))
                        .with(csrf()))
                .hasStatus(409);
        sql.sql(
                        "DO $$ BEGIN INSERT INTO screening_problem VALUES (" + id
                                + ", -1, 1, '', '2021-01-01', current_timestamp); EXCEPTION WHEN raise_exception THEN NULL; END $$")
                .update();
        assertThat(sql.sql("SELECT count(*) FROM screening_problem WHERE finding_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        var proposal = new Clerk(mvc, "inspector").open("/screening/dismissals/new?finding=" + id);
        proposal.fill("reason", "三家都是本地仅有的厂家").done("/dismissals");
        assertThat(new ImportDriver(mvc, context, "inspector").get(address).text())
                .contains("待同意排除");
    }
}
