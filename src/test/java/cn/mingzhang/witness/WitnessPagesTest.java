package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Step;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("佐证记录的页面")
class WitnessPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private List<ProblemPanel> panels;

    @Autowired
    private Trail trail;

    @Autowired
    private ScreeningDesk screenings;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        LocaleContextHolder.resetLocaleContext();
    }

    private MvcTestResult get(String login, String uri) {
        return mvc.get().uri(uri).with(Cast.as(login)).exchange();
    }

    private MvcTestResult post(String login, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(Cast.as(login)).with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    // -- check records --

    @Test
    void aCheckIsFiledWithItsFilesAndConfirmedWithAPassword() {
        var number = road.awaitingVerification();
        var page = "/problems/" + number + "/checks";
        assertThat(get("resident", page + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("杜若兰")
                .doesNotContain("李慎行（");

        var second = road.officer("resident2");
        assertThat(mvc.post()
                        .uri(page)
                        .multipart()
                        .file(new MockMultipartFile("files", "验收表.pdf", "application/pdf", Samples.pdf("验收")))
                        .param("checkedOn", road.today().toString())
                        .param("place", "大竹县某小区")
                        .param("methods", "ON_SITE", "MONEY")
                        .param("finding", "已足额入库")
                        .param("conclusion", "CONFIRMED")
                        .param("secondCheckerId", "" + second.id())
                        .with(Cast.as("resident"))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/problems/" + number + "#check");
        var id = filedCheck(number, "resident2");
        var confirmation = page + "/" + id + "/confirmation";
        assertThat(get("resident2", confirmation)).hasStatusOk().bodyText().contains("已足额入库");
        assertThat(post("resident2", confirmation, "password", "Wrong-2021-secret"))
                .hasStatus(422)
                .bodyText()
                .contains("密码不正确")
                .doesNotContain("Wrong-2021-secret");
        assertThat(post("inspector", confirmation, "password", DemoCast.PASSWORD))
                .hasStatus(403);
        assertThat(post("resident", confirmation, "password", DemoCast.PASSWORD))
                .hasStatus(403);
        assertThat(post("resident2", confirmation, "password", DemoCast.PASSWORD))
                .hasStatus3xxRedirection();
        assertThat(post("resident2", confirmation, "password", DemoCast.PASSWORD))
                .hasStatus(409);
        assertThat(road.trySign(number, Step.VERIFY, "resident")).isEmpty();
    }

    private long filedCheck(ProblemNumber number, String login) {
        var body = (CheckPanel.Body) panel("check", number, login);
        var href = body.rows().get(0).confirmHref();
        assertThat(href).isNotNull();
        return Long.parseLong(href.replaceAll(".*/checks/(\\d+)/.*", "$1"));
    }

    @Test
    void whatIsWrongWithACheckIsSaidAtTheField() {
        var number = road.awaitingVerification();
        var result = post(
                "resident",
                "/problems/" + number + "/checks",
                "checkedOn",
                "2026-99-99",
                "finding",
                "写了一半",
                "conclusion",
                "");
        assertThat(result).hasStatus(422).bodyText().contains("请填写正确的日期").contains("写了一半");

        var tomorrow = road.today().plusDays(1).toString();
        var second = "" + road.officer("resident2").id();
        assertThat(post(
                        "resident", "/problems/" + number + "/checks",
                        "checkedOn", tomorrow,
                        "papers", "缴款书",
                        "methods", "PAPERS",
                        "finding", "属实",
                        "conclusion", "CONFIRMED",
                        "secondCheckerId", second))
                .hasStatus(422)
                .bodyText()
                .contains("日期不能晚于今天")
                .contains("缴款书");
        assertThat(post(
                        "resident",
                        "/problems/" + number + "/checks",
                        "checkedOn",
                        road.today().toString(),
                        "methods",
                        "PAPERS",
                        "finding",
                        "x".repeat(10_000),
                        "conclusion",
                        "CONFIRMED",
                        "secondCheckerId",
                        second))
                .hasStatus(422)
                .bodyText()
                .contains("不能超过 2000 个字");
        assertThat(((CheckPanel.Body) panel("check", number, "resident")).rows())
                .isEmpty();
    }

    @Test
    void aFileThatIsNoneIsRefusedAndNothingStored() {
        var number = road.awaitingVerification();
        assertThat(mvc.post()
                        .uri("/problems/" + number + "/checks")
                        .multipart()
                        .file(new MockMultipartFile("files", "照片.pdf", "application/pdf", new byte[] {'M', 'Z', 1, 2}))
                        .param("checkedOn", road.today().toString())
                        .param("place", "大竹县")
                        .param("methods", "ON_SITE")
                        .param("finding", "属实")
                        .param("conclusion", "CONFIRMED")
                        .param("secondCheckerId", "" + road.officer("resident2").id())
                        .with(Cast.as("resident"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("照片.pdf");
        assertThat(((CheckPanel.Body) panel("check", number, "resident")).rows())
                .isEmpty();
    }

    // -- money --

    @Test
    void theTreasuryConfirmsAndReverses() {
        var number = road.rectifying();
        var page = "/problems/" + number + "/payments";
        assertThat(get("treasury", page))
                .hasStatusOk()
                .bodyText()
                .contains("800.00")
                .contains("确认一笔到账");
        assertThat(get("county", page))
                .hasStatusOk()
                .bodyText()
                .contains("某小区应收未收")
                .doesNotContain("name=\"voucherNumber\"");
        assertThat(get("treasury", page)).bodyText().doesNotContain("某小区应收未收");

        var today = road.today().toString();
        assertThat(pay("county", page, "800.00", today)).hasStatus(403);
        assertThat(pay("treasury", page, "800.01", today))
                .hasStatus(422)
                .bodyText()
                .contains("超过尚欠的 800.00 元")
                .contains("800.01");
        assertThat(pay("treasury", page, "-1", today)).hasStatus(422);
        assertThat(pay("treasury", page, "八百", today)).hasStatus(422).bodyText().contains("请填写金额");
        assertThat(pay("treasury", page, "500", today)).hasRedirectedUrl("/problems/" + number + "#money");

        var reverse = page + "/"
                + new Clerk(mvc, "treasury")
                        .open(page)
                        .page()
                        .select("a[href$=/reversal]")
                        .attr("href")
                        .replaceAll(".*/payments/", "");
        assertThat(get("treasury", reverse)).hasStatusOk().bodyText().contains("500.00");
        assertThat(post("treasury", reverse, "reason", " ")).hasStatus(422);
        assertThat(post("office", reverse, "reason", "记错")).hasStatus(403);
        assertThat(post("treasury", reverse, "reason", "记错")).hasRedirectedUrl("/problems/" + number + "#money");
        assertThat(post("treasury", reverse, "reason", "记错")).hasStatus(409);
        assertThat(get("treasury", page)).bodyText().contains("data-sum=\"0.00\"");
    }

    private MvcTestResult pay(String login, String page, String amount, String on) {
        return post(login, page, "amount", amount, "voucher", "NON_TAX_BILL", "voucherNumber", "川非税1", "voucherOn", on);
    }

    // -- findings --

    @Test
    void theContentOfAFindingIsReadByTheDisciplineSideOnly() {
        var number = road.awaitingCountersign();
        var page = "/problems/" + number + "/findings";
        assertThat(get("inspector", page + "/new")).hasStatusOk();
        assertThat(post("inspector", page, "responsibility", "PERSONS_HANDED_OVER", "loss", "800", "statement", "审核不严"))
                .hasStatus(422)
                .bodyText()
                .contains("没有挽回的填 0");
        assertThat(post(
                        "inspector",
                        page,
                        "responsibility",
                        "PERSONS_HANDED_OVER",
                        "loss",
                        "800",
                        "recovered",
                        "800",
                        "statement",
                        "审核不严"))
                .hasRedirectedUrl("/problems/" + number + "#responsibility");
        assertThat(post("county", page, "statement", "x")).hasStatus(403);
        assertThat(post("keeper", page, "statement", "x")).hasStatus(403);

        for (var reader : List.of("inspector", "resident", "keeper")) {
            assertThat(panel("responsibility", number, reader).toString()).contains("个人责任", "审核不严");
        }
        for (var other : List.of("county", "countyhead", "reviewer", "office", "deputy", "head", "leader")) {
            assertThat(panel("responsibility", number, other).toString())
                    .contains("已查明")
                    .doesNotContain("个人责任", "审核不严", "800");
        }
    }

    // -- screening --

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county",
                "countyhead",
                "rectifier",
                "head",
                "reviewer",
                "office",
                "deputy",
                "leader",
                "petition",
                "treasury"
            })
    @DisplayName("线索筛查对其他岗位不存在：页面 404，问题页上没有这一节")
    void toEverybodyElseThereIsNoScreening(String login) {
        var number = road.awaitingCountersign();
        screenings.handOver(number, "达纪线移1号", "", road.officer("inspector"));
        var waiting = screenings.waiting(number, road.officer("keeper"));
        var page = "/problems/" + number + "/screening";
        assertThat(get(login, page + "/new")).hasStatus(404);
        assertThat(get(login, page + "/" + waiting + "/answer")).hasStatus(404);
        assertThat(post(login, page, "outcome", "NO_CLUE", "reason", "x")).hasStatus(404);
        assertThat(post(login, page + "/" + waiting + "/answer", "outcome", "SETTLED"))
                .hasStatus(404);
        assertThat(panels.stream().flatMap(panel -> panel.of(road.file(number), road.officer(login)).stream()))
                .noneMatch(panel -> panel.anchor().equals("screening"))
                .noneMatch(panel -> panel.body().toString().contains("线索"));
    }

    @Test
    @DisplayName("须查由线索管理岗位答复，其他纪检岗位不得代答")
    void theKeeperAnswers() {
        var number = road.awaitingCountersign();
        var page = "/problems/" + number + "/screening";
        assertThat(post("inspector", page, "outcome", "TO_INVESTIGATE"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写移交编号");
        assertThat(post("inspector", page, "outcome", "NO_CLUE"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明理由");
        assertThat(post("keeper", page, "outcome", "NO_CLUE", "reason", "x")).hasStatus(403);
        assertThat(post("inspector", page, "outcome", "TO_INVESTIGATE", "handoverNumber", "达纪线移1号"))
                .hasRedirectedUrl("/problems/" + number + "#screening");

        var answer = page + "/" + screenings.waiting(number, road.officer("keeper")) + "/answer";
        assertThat(get("keeper", answer)).hasStatusOk().bodyText().contains("达纪线移1号");
        var today = road.today().toString();
        assertThat(post("inspector", answer, "outcome", "SETTLED", "answeredOn", today))
                .hasStatus(403);
        assertThat(post(
                        "keeper",
                        answer,
                        "outcome",
                        "SETTLED",
                        "answeredOn",
                        road.today().minusDays(1).toString()))
                .hasStatus(422);
        assertThat(post("keeper", answer, "outcome", "SETTLED", "answeredOn", today))
                .hasStatus3xxRedirection();
        assertThat(post("keeper", answer, "outcome", "SETTLED", "answeredOn", today))
                .hasStatus(409);
    }

    @Test
    @DisplayName("问题的历史里没有筛查和责任认定")
    void theProblemsHistorySaysNothingOfIt() {
        var number = road.awaitingCountersign();
        road.determined(number);
        screenings.handOver(number, "达纪线移1号", "", road.officer("inspector"));
        var history = trail.history(new Subject("problem", number.value()));
        assertThat(history).extracting(TrailEntry::deed).doesNotContain("FINDING_DETERMINED", "SCREENING_NOTED");
        assertThat(history.toString()).doesNotContain("达纪线移");
        assertThat(trail.history(new Subject("screening", number.value())).toString())
                .doesNotContain("达纪线移", "TO_INVESTIGATE");
    }

    // -- objections --

    @Test
    void theGroupsOfficeRecordsAndAnswersObjections() {
        var number = road.inPublicNotice();
        var page = "/problems/" + number + "/objections";
        var today = road.today().toString();
        assertThat(post("resident", page, "objector", "CITIZEN", "content", "未缴清", "receivedOn", today))
                .hasStatus(403);
        assertThat(post("office", page, "objector", "", "content", "未缴清", "receivedOn", today))
                .hasStatus(422)
                .bodyText()
                .contains("未缴清");
        assertThat(post("office", page, "objector", "CITIZEN", "content", "未缴清", "receivedOn", today))
                .hasRedirectedUrl("/problems/" + number + "#notice");
        var answer = ((NoticePanel.Body) panel("notice", number, "office"))
                .rows()
                .get(0)
                .answerHref();
        assertThat(get("office", answer)).hasStatusOk().bodyText().contains("未缴清");
        assertThat(post("office", answer, "outcome", "REJECTED", "answer", " ")).hasStatus(422);
        assertThat(post("office", answer, "outcome", "REJECTED", "answer", "已全部入库"))
                .hasStatus3xxRedirection();
        assertThat(post("office", answer, "outcome", "REJECTED", "answer", "已全部入库"))
                .hasStatus(409);
    }

    // -- look-backs --

    @Test
    void lookBacksAreListedAndFiled() {
        var number = road.closed();
        assertThat(get("county", "/look-backs")).hasStatus(403);
        assertThat(get("treasury", "/look-backs")).hasStatus(403);
        assertThat(get("office", "/look-backs")).hasStatusOk().bodyText().contains(number.value(), "data-total=\"1\"");
        assertThat(get("resident", "/look-backs?state=OVERDUE"))
                .hasStatusOk()
                .bodyText()
                .contains("data-total=\"0\"");
        clock.forward(300);
        assertThat(get("resident", "/look-backs?state=OVERDUE"))
                .hasStatusOk()
                .bodyText()
                .contains("data-total=\"1\"", "状态：逾期");

        var page = "/problems/" + number + "/look-backs";
        var today = road.today().toString();
        assertThat(get("resident", page + "/new")).hasStatusOk().bodyText().contains("计划外抽查");
        assertThat(get("office", page + "/new")).hasStatus(403);
        assertThat(post(
                        "resident",
                        page,
                        "visitedOn",
                        today,
                        "place",
                        "现场",
                        "finding",
                        "又欠费",
                        "conclusion",
                        "RELAPSED"))
                .hasStatus(422)
                .bodyText()
                .contains("须晚于今天")
                .contains("又欠费");
        assertThat(post("resident", page, "visitedOn", today, "place", "现场", "finding", "保持良好", "conclusion", "HOLDS"))
                .hasRedirectedUrl("/problems/" + number + "#look-back");
        assertThat(get("resident", "/look-backs?state=DONE&conclusion=HOLDS"))
                .bodyText()
                .contains("data-total=\"1\"");
        assertThat(panel("look-back", number, "county").toString()).contains("保持良好");
    }

    // -- everywhere --

    @Test
    @DisplayName("范围之外的问题不存在")
    void aProblemOutOfSightIsNotThere() {
        var number = road.drafted("FE-04", Procedure.GENERAL, Yuan.ofFen(100), Yuan.ZERO);
        for (var path : List.of("/checks/new", "/payments", "/findings/new", "/objections/new", "/look-backs/new")) {
            assertThat(get("county", "/problems/" + number + path)).as(path).hasStatus(404);
        }
        assertThat(get("inspector", "/problems/2021-99999/payments")).hasStatus(404);
        assertThat(get("inspector", "/problems/nonsense/payments")).hasStatus(404);
    }

    @Test
    @DisplayName("不在其环节的登记为 409")
    void aDeedOfAnotherStageIsAConflict() {
        var number = road.rectifying();
        assertThat(get("resident", "/problems/" + number + "/checks/new")).hasStatus(409);
        assertThat(get("office", "/problems/" + number + "/objections/new")).hasStatus(409);
        assertThat(get("resident", "/problems/" + number + "/look-backs/new")).hasStatus(409);
        road.workDone(number);
        road.pay(number);
        road.sign(number, Step.APPLY, "county");
        assertThat(pay(
                        "treasury",
                        "/problems/" + number + "/payments",
                        "1",
                        road.today().toString()))
                .hasStatus(409);
        assertThat(get("treasury", "/problems/" + number + "/payments"))
                .hasStatusOk()
                .bodyText()
                .contains("资金不再变动");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks", "payments", "findings", "screening", "objections", "look-backs"})
    void withoutATokenNothingIsDone(String path) {
        var number = road.rectifying();
        assertThat(mvc.post().uri("/problems/" + number + "/" + path).with(Cast.as("inspector")))
                .hasStatus(403);
    }

    @Test
    void everyPageIsCompleteInEnglish() {
        var number = road.awaitingVerification();
        for (var path : List.of("checks/new", "payments")) {
            assertThat(mvc.get()
                            .uri("/problems/" + number + "/" + path + "?lang=en")
                            .with(Cast.as("resident")))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    private Object panel(String anchor, ProblemNumber number, String login) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        return panels.stream()
                .flatMap(panel -> panel.of(road.file(number), road.officer(login)).stream())
                .filter(panel -> panel.anchor().equals(anchor))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
