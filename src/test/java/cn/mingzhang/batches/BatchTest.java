package cn.mingzhang.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.CommittedTest;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationDesk;
import cn.mingzhang.witness.Road;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittedTest
@DisplayName("批次：一个议题、一张公示、一次口令")
class BatchTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private BatchDesk desk;

    @Autowired
    private RectificationDesk work;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void peopleAreIn() {
        DemoCast.enter(registry);
    }

    private Clerk as(String login) {
        return new Clerk(mvc, login);
    }

    private static String ticked(ClosureStep step, List<ProblemNumber> numbers) {
        return "/batches/new?step=" + step.name()
                + numbers.stream().map(number -> "&problem=" + number).collect(Collectors.joining());
    }

    private String batch(ClosureStep step, List<ProblemNumber> numbers, String login) {
        return "/batches/" + desk.make(step, "一批", numbers, road.officer(login));
    }

    @Test
    @DisplayName("二十件一批：十七件签，三件带着原因留下")
    void ofTwentyThreeStay() {
        var numbers = new ArrayList<ProblemNumber>();
        for (var n = 0; n < 20; n++) {
            numbers.add(road.awaitingCountersign());
        }
        numbers.stream().skip(1).forEach(road::determined);
        numbers.stream().filter(number -> number != numbers.get(1)).forEach(road::screened);

        assertThat(as("inspector2")
                        .open("/problems?stage=AWAITING_COUNTERSIGN")
                        .page()
                        .select("input[name=problem]"))
                .hasSizeGreaterThanOrEqualTo(20);
        var agenda = as("inspector2").open(ticked(Step.COUNTERSIGN, numbers));
        assertThat(agenda.page().select("tr[data-ready=true]")).hasSize(18);
        var made = agenda.fill("title", "十月会签").submit("/batches");
        var here = made.getResponse().getRedirectedUrl();
        assertThat(here).matches("/batches/\\d{4}-P\\d{3}");

        var signing = as("inspector2").open(here);
        assertThat(signing.page().select("main").text()).contains("十月会签", "条件齐备 18 件，留下 2 件");
        assertThat(reasons(signing, numbers.get(0)))
                .contains("/problems/" + numbers.get(0) + "#responsibility", "/problems/" + numbers.get(0) + "#loss");
        assertThat(reasons(signing, numbers.get(1))).contains("/problems/" + numbers.get(1) + "#screening");

        assertThat(signing.fill("password", "Wrong-2021-secret").submit("/signatures"))
                .hasStatus(422);
        assertThat(signing.page().select("#password-error").text()).contains("密码");
        assertThat(signed(here)).isZero();

        // Between the page and the signature one file moves on.
        work.noteProgress(numbers.get(2), "补充说明", road.today(), road.officer("county"));
        signing.fill("remark", "同意会签").fill("password", DemoCast.PASSWORD);
        assertThat(signing.submit("/signatures")).hasStatus3xxRedirection();

        var result = as("inspector2").open(here);
        assertThat(result.page().select("main").text()).contains("已签 17 件，留下 3 件");
        assertThat(reasons(result, numbers.get(0))).contains("/problems/" + numbers.get(0) + "#responsibility");
        assertThat(result.page().select("main").text()).contains("案卷在签批前已变动");
        assertThat(as("county")
                        .open("/problems/" + numbers.get(5))
                        .page()
                        .select("#batches a")
                        .attr("href"))
                .as("the signature leads to its batch")
                .isEqualTo(here);
        for (var number : numbers) {
            var stays = numbers.indexOf(number) < 3;
            assertThat(road.file(number).stage())
                    .as("%s", number)
                    .isEqualTo(stays ? Stage.AWAITING_COUNTERSIGN : Stage.AWAITING_SIGN_OFF);
        }
        assertThat(sql.sql("SELECT count(*) FROM trail_entry WHERE deed = 'SIGNED_IN_BATCH' AND changes LIKE ?")
                        .param("%" + here.substring(9) + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(17);
        assertThat(sql.sql("SELECT string_agg(reasons, '') FROM batch_result")
                        .query(String.class)
                        .single())
                .as("that a clue exists is itself secret")
                .doesNotContain("CLUE");

        var sheet = as("inspector2").open(here + "/sheet").page().text();
        assertThat(sheet).contains("批次审批表", "十月会签", "同意会签", "冯见微", "共20件，签批17件，留下3件", "还没有查明责任");
        assertThat(as("office").open(here).page().select("main").text())
                .as("what the discipline side keeps is not told by name")
                .contains("由纪检监察机关办理")
                .doesNotContain("线索");
        assertThat(post(here, "inspector2", "password", DemoCast.PASSWORD))
                .as("signed once")
                .hasStatus(409);
    }

    @Test
    @DisplayName("签批前由组批人说明理由撤回；撤回的不能签，签了的不能撤回，别人不能撤回")
    void itsMakerTakesItBack() {
        var number = road.awaitingCountersign();
        road.determined(number);
        road.screened(number);
        var before = waiting("inspector");
        var here = batch(Step.COUNTERSIGN, List.of(number), "inspector2");
        assertThat(waiting("inspector")).isEqualTo(before + 1);
        assertThat(mvc.get().uri(here + "/withdrawal").with(Cast.as("inspector")))
                .hasStatus(403);
        var clerk = as("inspector2").open(here).follow("/withdrawal");
        assertThat(clerk.submit("/withdrawal")).hasStatus(422);
        var signing = as("inspector").open(here);
        clerk.fill("reason", "议题有误").done("/withdrawal");
        assertThat(waiting("inspector")).isEqualTo(before);
        assertThat(signing.fill("password", DemoCast.PASSWORD).submit("/signatures"))
                .hasStatus(409);
        assertThat(road.file(number).stage()).isEqualTo(Stage.AWAITING_COUNTERSIGN);
        var page = as("inspector").open(here).page();
        assertThat(page.select("main").text()).contains("已撤回", "议题有误");
        assertThat(page.select("form[action$=signatures]")).isEmpty();
        assertThat(as("inspector").open("/batches?waiting=true").page().text()).doesNotContain(here.substring(9));
        assertThat(mvc.get().uri(here + "/withdrawal").with(Cast.as("inspector2")))
                .hasStatus(409);

        var again = batch(Step.COUNTERSIGN, List.of(number), "inspector");
        as("inspector").open(again).fill("password", DemoCast.PASSWORD).done("/signatures");
        assertThat(mvc.get().uri(again + "/withdrawal").with(Cast.as("inspector")))
                .hasStatus(409);
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO batch_withdrawal SELECT id, made_by, 'x', 'x', made_on, recorded_at FROM batch"
                                        + " WHERE number = ?")
                        .param(again.substring(9))
                        .update())
                .hasMessageContaining("已签批");
    }

    private int waiting(String login) {
        var badge = as(login)
                .open("/batches")
                .page()
                .select(".nav__link[href=/batches] .nav__count [aria-hidden]")
                .text();
        return badge.isEmpty() ? 0 : Integer.parseInt(badge);
    }

    private static List<String> reasons(Clerk clerk, ProblemNumber number) {
        return clerk.page()
                .select("tr:has(a[href*=" + number + "]) .checklist a")
                .eachAttr("href");
    }

    private int signed(String here) {
        return sql.sql("SELECT count(*) FROM batch_result r JOIN batch b ON b.id = r.batch_id WHERE b.number = ?")
                .param(here.substring("/batches/".length()))
                .query(Integer.class)
                .single();
    }

    private MvcTestResult post(String here, String login, String... typed) {
        var request = mvc.post().uri(here + "/signatures").with(Cast.as(login)).with(csrf());
        for (var at = 0; at < typed.length; at += 2) {
            request = request.param(typed[at], typed[at + 1]);
        }
        return request.exchange();
    }

    @Test
    @DisplayName("超过五十件、一件不选、步骤不对：说明原因，不建批次")
    void whatIsNoAgenda() {
        var many = IntStream.rangeClosed(1, 51)
                .mapToObj(n -> new ProblemNumber("2026-%04d".formatted(n)))
                .toList();
        var answer = mvc.get()
                .uri(ticked(Step.SIGN_OFF, many))
                .with(Cast.as("deputy"))
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("不超过 50 个问题", "勾选了 51 个");
        assertThat(mvc.get().uri("/batches/new?step=SIGN_OFF").with(Cast.as("deputy")))
                .hasStatus(422)
                .bodyText()
                .contains("还没有勾选问题");
        assertThat(mvc.get().uri("/batches/new?step=RETURN&problem=2026-0001").with(Cast.as("deputy")))
                .hasStatus(400);
        assertThat(mvc.get().uri("/batches/new?step=SIGN_OFF&problem=2026-0001").with(Cast.as("county")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/batches/new?step=SIGN_OFF&problem=2026-9999").with(Cast.as("deputy")))
                .hasStatus(404);
        var numbers = List.of(road.rectifying());
        var untitled = as("deputy").open(ticked(Step.SIGN_OFF, numbers)).fill("title", " ");
        assertThat(untitled.submit("/batches")).hasStatus(422);
        assertThat(untitled.page().select("#title-error").text()).contains("请填写议题");
        assertThat(mvc.get().uri("/batches").with(Cast.as("treasury"))).hasStatus(403);
        assertThat(mvc.get().uri("/batches").with(Cast.as("auditor"))).hasStatus(403);
    }

    @Test
    @DisplayName("先后次序：看不见 404，不是他的 403，缺版本 400，没有一件齐备 422")
    void theOrderOfAnswers() {
        var number = road.rectifying();
        var here = batch(Step.SIGN_OFF, List.of(number), "office");
        var seen = number + "@" + road.file(number).version();
        assertThat(post("/batches/2026-P999", "deputy", "seen", seen)).hasStatus(404);
        assertThat(mvc.get().uri(here).with(Cast.as("auditor"))).hasStatus(404);
        assertThat(post(here, "inspector", "seen", seen)).hasStatus(403);
        assertThat(post(here, "deputy", "password", DemoCast.PASSWORD)).hasStatus(400);
        assertThat(post(here, "deputy", "seen", seen, "password", DemoCast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("没有一件条件齐备");
        assertThat(as("deputy").open(here).page().select("form[action$=signatures]"))
                .isEmpty();
        assertThat(as("deputy").open(here + "?lang=en").page().select("main").text())
                .contains("Not at the stage of this step")
                .doesNotContain("??");
        assertThat(as("deputy").open(here + "/sheet").page().text()).contains("尚缺条件");
    }

    @Test
    @DisplayName("初审要选公示范围；核查后一批一张公示，列出全部问题")
    void oneNoticeForTheBatch() {
        var numbers = List.of(underReview(), underReview(), underReview());
        var review = as("reviewer").open(batch(Step.REVIEW, numbers, "reviewer"));
        assertThat(review.fill("password", DemoCast.PASSWORD).submit("/signatures"))
                .hasStatus(422);
        assertThat(review.page().select("#notice-error").text()).contains("公示范围");
        review.fill("notice", NoticeScope.WEBSITE.name())
                .fill("password", DemoCast.PASSWORD)
                .done("/signatures");
        numbers.forEach(road::checked);
        var here = batch(Step.VERIFY, numbers, "resident");
        as("resident").open(here).fill("password", DemoCast.PASSWORD).done("/signatures");
        var notice = as("office").open(here).follow("/notice").page();
        assertThat(notice.select(".paper").text()).contains("关于3个问题整改情况的公示", "官网公示", "公示期");
        numbers.forEach(
                number -> assertThat(notice.select(".paper__items li").text()).contains("问题编号：" + number));
        assertThat(road.file(numbers.get(0)).stage()).isEqualTo(Stage.PUBLIC_NOTICE);
        assertThat(as("inspector").open("/batches").page().select("main").text())
                .contains("已签 3 件，留下 0 件");
    }

    private ProblemNumber underReview() {
        var number = road.rectifying();
        road.toReview(number);
        return number;
    }

    @Test
    @DisplayName("两个窗口同时签同一批：每件只有一个签批，每件都有结果")
    void aBatchSignedTwiceAtOnceIsSignedOnce() throws Exception {
        var numbers =
                IntStream.range(0, 6).mapToObj(n -> road.awaitingSignOff()).toList();
        var batch = desk.find(batch(Step.SIGN_OFF, numbers, "office").substring(9), road.officer("deputy"));
        var seen = new HashMap<ProblemNumber, Integer>();
        numbers.forEach(number -> seen.put(number, road.file(number).version()));
        Callable<Void> signing = () -> {
            desk.sign(batch, seen, "同意", null, road.officer("deputy"));
            return null;
        };
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var done : threads.invokeAll(Collections.nCopies(4, signing))) {
                try {
                    done.get();
                } catch (java.util.concurrent.ExecutionException late) {
                    assertThat(late).hasCauseInstanceOf(cn.mingzhang.refusals.Conflict.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.find(batch.number(), road.officer("deputy")).signed()).isEqualTo(6);
        numbers.forEach(number -> assertThat(
                        sql.sql("SELECT count(*) FROM problem_signature s JOIN problem p ON p.id = s.problem_id"
                                        + " WHERE p.number = ? AND s.step = 'SIGN_OFF'")
                                .param(number.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
    }

    @Test
    @DisplayName("数据库：批次只增不改，没有签的不能说签了")
    void theDatabaseKeepsTheBatch() {
        var number = road.awaitingSignOff();
        batch(Step.SIGN_OFF, List.of(number), "deputy");
        for (var table : List.of("batch", "batch_item", "batch_signing", "batch_result")) {
            for (var forged : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
                assertThatThrownBy(() -> sql.sql(forged).update()).hasStackTraceContaining("permission denied");
            }
        }
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO batch_result SELECT i.batch_id, i.ordinal, i.problem_id, 1, '', b.recorded_at"
                                        + " FROM batch b JOIN batch_item i ON i.batch_id = b.id ORDER BY b.id DESC LIMIT 1")
                        .update())
                .hasStackTraceContaining("尚未签批");
    }
}
