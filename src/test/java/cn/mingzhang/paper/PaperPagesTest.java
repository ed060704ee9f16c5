package cn.mingzhang.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.problems.SigningRequest;
import cn.mingzhang.witness.Road;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("纸质签批（代录）")
class PaperPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Registry registry;

    @Autowired
    private ClosureDesk closure;

    @Autowired
    private Road road;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private Slip awaitingSignOff() {
        return new Slip(mvc, road.awaitingSignOff());
    }

    private long id(String login) {
        return road.officer(login).id();
    }

    private Slip printedForTheDeputy() {
        return awaitingSignOff().printed("office", "SIGN_OFF", id("deputy"));
    }

    private Slip recordedForTheDeputy() {
        var slip = printedForTheDeputy();
        assertThat(slip.record("office", slip.entry("office", clock.today()))).hasStatus(302);
        return slip;
    }

    @Test
    @DisplayName("打印、签署、登记、第二人核对：核对之后才是其本人的签批，处处注明纸质签批")
    void aSignatureOnPaperCountsWhenItIsConfirmed() {
        var slip = printedForTheDeputy();
        var sheet = slip.page(slip.place(), "office").select(".paper");
        assertThat(sheet.text()).contains("审批销号签批单", "王守正", slip.number.value(), "请亲笔写明意见", "廖长根");
        clock.forward(1);
        var signedOn = clock.today();
        clock.forward(1);
        assertThat(slip.record("office", slip.entry("office", signedOn))).hasStatus(302);
        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.AWAITING_SIGN_OFF);
        assertThat(slip.page("/", "inspector")
                        .select("[data-bucket=papers-to-compare]")
                        .attr("data-count"))
                .isEqualTo("1");
        for (var bucket : List.of("papers-to-compare", "papers-to-record")) {
            assertThat(slip.page("/problems?bucket=" + bucket, "inspector")
                            .select("table[data-total]")
                            .attr("data-total"))
                    .isEqualTo(bucket.endsWith("compare") ? "1" : "0");
        }
        assertThat(slip.page("/", "office").select("section[data-bucket=papers-to-compare]"))
                .as("who recorded it does not compare it")
                .isEmpty();

        var beside = slip.page(slip.place() + "/verdict", "inspector");
        assertThat(beside.select(".compare__scan").size()).isEqualTo(1);
        assertThat(beside.text()).contains("同意销号，请办公室存档。", slip.code("inspector"));
        assertThat(slip.confirm("inspector")).hasStatus(302);

        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.CLOSED);
        var row = slip.page("/problems/" + slip.number + "/closure", "county")
                .select("section[aria-labelledby=signatures] tbody tr")
                .last();
        assertThat(row.text()).contains("王守正", "纸质签批", "秦文牍 代录", "周知非 核对", "同意销号，请办公室存档。");
        var paper = slip.page(row.select("a").attr("href"), "county");
        assertThat(paper.select("a[href^=/files/]").size()).isEqualTo(1);
        assertThat(slip.get(paper.select("a[href^=/files/]").attr("href"), "county"))
                .hasStatusOk();
        assertThat(slip.get(paper.select("a[href^=/files/]").attr("href"), "treasury"))
                .hasStatus(404);
        assertThat(slip.page("/problems/" + slip.number + "/papers/approval", "county")
                        .select(".paper")
                        .text())
                .contains("王守正", "纸质签批 " + slip.code("county"), signedOn.toString());
        assertThat(slip.page("/problems/" + slip.number, "county")
                        .select("#history")
                        .text())
                .contains("打印签批单", "登记纸质签批", "王守正 " + slip.code("county"));
    }

    @Test
    @DisplayName("纸上写明不同意的：照录理由和退回环节，核对后案卷退回，仍是其本人的签批")
    void aDisagreementOnPaperReturnsTheFile() {
        var slip = printedForTheDeputy();
        var entry = slip.entry("office", clock.today());
        entry.put("returnsTo", "CLOSED");
        comesBack(slip.record("office", entry), entry, "returnsTo");
        entry.put("returnsTo", "RECTIFYING");
        entry.put("remark", " ");
        assertThat(Slip.parsed(slip.record("office", entry))
                        .select(".summary__list a")
                        .attr("href"))
                .as("without his reason")
                .isEqualTo("#remark");

        entry.put("remark", "测绘报告不清，退回补正。");
        assertThat(slip.record("office", entry)).hasStatus(302);
        assertThat(slip.page(slip.place() + "/verdict", "inspector").text()).contains("不同意，退回到：整改中");
        assertThat(slip.confirm("inspector")).hasStatus(302);

        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.RECTIFYING);
        var row = slip.page("/problems/" + slip.number + "/closure", "county")
                .select("section[aria-labelledby=signatures] tbody tr")
                .last();
        assertThat(row.text()).contains("退回", "王守正", "纸质签批", "测绘报告不清，退回补正。");
    }

    @Test
    @DisplayName("登记填错：422，所填保留，什么也没登记")
    void aWrongRecordComesBack() {
        var slip = printedForTheDeputy();
        var other = new Slip(mvc, slip.number).printed("office", "SIGN_OFF", id("deputy"));
        var today = clock.today();
        comesBack(slip, "paperCode", "");
        comesBack(slip, "paperCode", "K7Q4-2MXR");
        comesBack(slip, "paperCode", other.code("office"));
        comesBack(slip, "signedOn", "");
        comesBack(slip, "signedOn", today.plusDays(1).toString());
        comesBack(slip, "signedOn", today.minusDays(1).toString());
        var entry = slip.entry("office", today);
        comesBack(slip.record("office", entry, new byte[0], ""), entry, "scan");
        comesBack(slip.record("office", entry, "x".getBytes(StandardCharsets.UTF_8), "a.docx"), entry, "scan");
        assertThat(slip.page("/", "inspector").select("section[data-bucket=papers-to-compare]"))
                .isEmpty();
    }

    private void comesBack(Slip slip, String field, String value) {
        var entry = slip.entry("office", clock.today());
        entry.put(field, value);
        comesBack(slip.record("office", entry), entry, field);
    }

    private static void comesBack(MvcTestResult answer, Map<String, String> entry, String field) {
        assertThat(answer).as(entry.toString()).hasStatus(422);
        var page = Slip.parsed(answer);
        assertThat(page.select(".field__error").size()).as(field).isEqualTo(1);
        assertThat(page.select(".summary__list a").attr("href")).isEqualTo("#" + field);
        assertThat(page.select("[name=remark]").text()).isEqualTo("同意销号，请办公室存档。");
        assertThat(page.select("[name=paperCode]").attr("value")).isEqualTo(entry.get("paperCode"));
    }

    @Test
    @DisplayName("打印后案卷动过：签批单作废，写明原因，指引重新打印")
    void aFileThatMovedVoidsThePrint() {
        var slip = printedForTheDeputy();
        var request = SigningRequest.of(Step.RETURN, road.file(slip.number).version(), "请补充")
                .backTo(Stage.AWAITING_COUNTERSIGN);
        assertThat(closure.sign(slip.number, request, road.officer("deputy"))).isEmpty();
        assertThat(slip.get(slip.place() + "/record", "office")).hasStatus(302);
        assertThat(slip.record("office", slip.entry("office", clock.today()))).hasStatus(409);
        var page = slip.page(slip.place(), "office");
        assertThat(page.text()).contains("已作废", "案卷已经移动");
        assertThat(page.select("a[href*=/prints/new?step=COUNTERSIGN]").size()).isEqualTo(1);
        var again = SigningRequest.of(Step.COUNTERSIGN, road.file(slip.number).version(), "同意");
        assertThat(closure.sign(slip.number, again, road.officer("inspector2"))).isEmpty();
        assertThat(slip.page(slip.place(), "office").text())
                .as("back at the same stage it stays void")
                .contains("已作废");
    }

    @Test
    @DisplayName("登记后案卷动过：不能确认，只能不予确认")
    void aFileThatMovedIsNotConfirmed() {
        var slip = recordedForTheDeputy();
        var request = SigningRequest.of(Step.RETURN, road.file(slip.number).version(), "请补充")
                .backTo(Stage.RECTIFYING);
        assertThat(closure.sign(slip.number, request, road.officer("deputy"))).isEmpty();
        assertThat(slip.confirm("inspector")).hasStatus(409);
        assertThat(slip.page(slip.place() + "/verdict", "inspector").select("[value=CONFIRM]"))
                .isEmpty();
        assertThat(slip.judge("inspector", "REJECT", "案卷已退回", "Mingzhang-2021")).hasStatus(302);
        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.RECTIFYING);
    }

    @Test
    @DisplayName("签批人已不任该岗：作废")
    void aSignerWithoutHisPostVoidsThePrint() {
        var slip = recordedForTheDeputy();
        registry.endPost(Actor.SYSTEM, id("deputy"), Post.GROUP_DEPUTY, clock.today());
        assertThat(slip.confirm("inspector")).hasStatus(409);
        assertThat(slip.page(slip.place(), "office").text()).contains("现已不能签批");
    }

    @Test
    @DisplayName("核对人不得是登记人或签批人；口令不对、不选、不写理由都不生效")
    void theSecondPersonIsAnotherWithHisOwnPassword() {
        var slip = recordedForTheDeputy();
        assertThat(slip.confirm("office")).hasStatus(403);
        assertThat(slip.confirm("deputy")).hasStatus(403);
        assertThat(slip.confirm("county")).hasStatus(403);
        assertThat(slip.judge("inspector", "CONFIRM", "", "wrong")).hasStatus(422);
        assertThat(slip.judge("inspector", "", "", "Mingzhang-2021")).hasStatus(422);
        assertThat(slip.judge("inspector", "REJECT", " ", "Mingzhang-2021")).hasStatus(422);
        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.AWAITING_SIGN_OFF);
        assertThat(slip.judge("resident2", "REJECT", "扫描件缺日期", "Mingzhang-2021"))
                .hasStatus(302);
        assertThat(slip.page(slip.place(), "office").text()).contains("未予确认", "扫描件缺日期");
        assertThat(slip.record("office", slip.entry("office", clock.today()))).hasStatus(302);
        assertThat(slip.record("office", slip.entry("office", clock.today())))
                .as("one waits")
                .hasStatus(409);
        assertThat(slip.confirm("resident2")).hasStatus(302);
        assertThat(slip.confirm("resident2")).hasStatus(409);
        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    @DisplayName("核对时逐条判断签批人的条件：不满足的 422，什么也没生效")
    void theConditionsAreThoseOfTheSigner() {
        var slip = new Slip(mvc, road.applied());
        var county = id("county");
        registry.givePost(Actor.SYSTEM, county, Post.UNIT_HEAD, clock.today());
        var refused = slip.print("office", "ENDORSE", county);
        assertThat(refused).hasStatus(422);
        assertThat(Slip.parsed(refused).select(".notice--bad .is-unmet").text()).contains("申请人");
        slip.printed("county", "ENDORSE", id("countyhead"));
        assertThat(slip.record("county", slip.entry("county", clock.today()))).hasStatus(302);
        assertThat(slip.confirm("office")).hasStatus(302);
        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.UNDER_REVIEW);
    }

    @Test
    @DisplayName("审批的签批单只由领导小组办公室打印；看不见的 404，缺版本 400，不是这一步的 409")
    void whoPrintsAndTheOrderOfAnswers() {
        var slip = awaitingSignOff();
        var version = slip.version("office");
        for (var login : List.of("deputy", "inspector", "county", "head", "leader", "treasury")) {
            assertThat(slip.print(login, "SIGN_OFF", id("deputy"), version))
                    .as(login)
                    .hasStatus(403);
        }
        assertThat(slip.print("sysadmin", "SIGN_OFF", id("deputy"), version)).hasStatus(404);
        assertThat(slip.print("office", "SIGN_OFF", id("deputy"), "")).hasStatus(400);
        assertThat(slip.print("office", "SIGN_OFF", id("deputy"), "99")).hasStatus(409);
        assertThat(slip.print("office", "SIGN_OFF", id("inspector"), version)).hasStatus(422);
        assertThat(slip.print("office", "SIGN_OFF", id("deputy"), version)).hasStatus(302);
        var prints = "/problems/" + slip.number + "/prints/";
        assertThat(slip.get(prints + "new?step=ENDORSE", "office")).hasStatus(409);
        assertThat(slip.get(prints + "new?step=REVIEW", "office")).hasStatus(409);
        assertThat(slip.get(prints + "999999", "office")).hasStatus(404);
    }

    @Test
    @DisplayName("纪检会签：纪检一侧打印，纪检一侧核对")
    void theDisciplineSidesStepsAreComparedThere() {
        var slip = new Slip(mvc, road.awaitingCountersign());
        road.determined(slip.number);
        road.screened(slip.number);
        slip.printed("inspector2", "COUNTERSIGN", id("inspector"));
        assertThat(slip.record("inspector2", slip.entry("inspector2", clock.today())))
                .hasStatus(302);
        assertThat(slip.confirm("office")).hasStatus(403);
        assertThat(slip.confirm("inspector")).hasStatus(403);
        assertThat(slip.confirm("resident")).hasStatus(302);
        assertThat(road.file(slip.number).stage()).isEqualTo(Stage.AWAITING_SIGN_OFF);
    }
}
