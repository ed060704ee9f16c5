package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("线索页面")
class CluePagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    private Clerk filled(String... lines) {
        return clerk("keeper")
                .open("/clues/new")
                .choose("entryCheck", "属本机关")
                .choose("source", "巡视巡察")
                .fill("sourceUnit", "市委巡察办")
                .choose("kind", "玩忽职守")
                .choose("level", "市本级")
                .choose("accusedUnitId", "人民防空")
                .choose("accusedRank", "乡科级")
                .fill("named", String.join("\n", lines))
                .choose("approverId", "周知非");
    }

    private void read(String login, String number) {
        clerk(login).open("/clues/" + number).done("/openings");
    }

    private void sign(String login, String number, String step, String... choice) {
        var form = clerk(login).open("/clues/" + number + "/steps/new?step=" + step);
        if (choice.length == 2) {
            form.choose(choice[0], choice[1]);
        } else if (choice.length == 3) {
            form.fill(choice[0], choice[2]);
        }
        form.fill("password", DemoCast.PASSWORD).done("/steps");
    }

    @Test
    @DisplayName("从登记到归档")
    void fromRegistrationToTheArchive() {
        filled("甲某").done("/clues");
        var number = clerk("keeper")
                .open("/clues")
                .page()
                .select("tbody th a")
                .first()
                .text();
        assertThat(number).startsWith("XS-" + clock.today().getYear());
        clerk("keeper")
                .open("/clues/" + number + "/knowers/new")
                .choose("officerId", "李慎行")
                .done("/knowers");
        sign("keeper", number, "ASSIGN", "handlerId", "李慎行");
        sign("resident", number, "OPINE", "disposal", "初步核实");
        sign("inspector", number, "APPROVE");
        sign("resident", number, "FILE", "document", "=", "达纪立〔2021〕1号");
        sign("resident", number, "CONCLUDE", "result", "给予处分");
        sign("keeper", number, "FEED_BACK", "document", "=", "达纪反〔2021〕1号");
        sign("keeper", number, "ARCHIVE");
        read("inspector", number);
        var page = clerk("inspector").open("/clues/" + number).page();
        assertThat(page.text()).contains("已归档", "甲某", "达纪立〔2021〕1号", "给予处分", "说明查看事由 · 承办");
        assertThat(page.select(".watermark").text()).contains("周知非");
    }

    @Test
    @DisplayName("先问事由，再见内容")
    void theReasonComesFirst() {
        var number = registrar.register();
        var asked = clerk("inspector").open("/clues/" + number).page().text();
        assertThat(asked).contains("查看事由").doesNotContain(Registrar.MARKER, "市委巡察办");
        read("inspector", number);
        assertThat(clerk("inspector").open("/clues/" + number).page().text()).contains(Registrar.MARKER);
        assertThat(clerk("keeper").open("/clues/" + number).page().text()).doesNotContain(Registrar.MARKER);
    }

    @Test
    @DisplayName("提出意见的人不能自己审批")
    void whoOpinedDoesNotApprove() {
        var number = registrar.register();
        sign("keeper", number, "ASSIGN", "handlerId", "周知非");
        sign("inspector", number, "OPINE", "disposal", "谈话函询");
        var form = clerk("inspector").open("/clues/" + number + "/steps/new?step=APPROVE");
        assertThat(form.fill("password", DemoCast.PASSWORD).submit("/steps")).hasStatus(422);
        assertThat(form.page().select(".summary").text()).contains("不能自己审批");
    }

    @ParameterizedTest
    @DisplayName("不得录入的，退回且不留一字")
    @CsvSource({"OF_A_SUPERIOR, 5 个工作日内直接报送上级", "CLASSIFIED, 不得录入本系统"})
    void whatMustNotBeEnteredIsRefused(String check, String sentence) {
        var form = filled("甲某").fill("entryCheck", check);
        assertThat(form.submit("/clues")).hasStatus(422);
        assertThat(form.page().select(".summary").text()).contains(sentence);
        assertThat(clerk("keeper")
                        .open("/clues")
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("被反映人不能是登记人或审批人")
    void whoIsNamedNeitherRegistersNorApproves() {
        var form = filled("周知非");
        assertThat(form.submit("/clues")).hasStatus(422);
        assertThat(form.page().select(".summary").text()).contains("不得登记、审批或知悉");
    }

    @ParameterizedTest
    @DisplayName("其他岗位：没有这些页面")
    @ValueSource(
            strings = {
                "head",
                "rectifier",
                "reviewer",
                "feeclerk",
                "county",
                "countyhead",
                "deputy",
                "petition",
                "office",
                "leader",
                "treasury",
                "sysadmin",
                "secadmin",
                "auditor"
            })
    void toEverybodyElseThereIsNoSuchPage(String login) {
        var number = registrar.register();
        for (var address : new String[] {
            "/clues",
            "/clues/new",
            "/clues/" + number,
            "/clues/XS-2021-9999",
            "/clues/clearances",
            "/clues/" + number + "/steps/new?step=ASSIGN",
            "/clues/" + number + "/knowers/new"
        }) {
            assertThat(get(login, address)).as(address).hasStatus(404);
        }
        assertThat(clerk(login).open("/").page().select("a[href^=/clues]")).isEmpty();
    }

    @Test
    @DisplayName("同岗位但不在知悉范围：与不存在一样")
    void offTheListItDoesNotExist() {
        var number = registrar.register();
        assertThat(get("inspector2", "/clues/" + number)).hasStatus(404);
        assertThat(clerk("inspector2")
                        .open("/clues")
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("移出知悉范围：下一次请求即不可见")
    void takenOffTheListItIsGoneAtTheNextRequest() {
        var number = registrar.register();
        read("inspector", number);
        read("keeper", number);
        clerk("keeper").open("/clues/" + number).follow("/end").done("/end");
        assertThat(get("keeper", "/clues/" + number).getResponse().getStatus()
                        + get("inspector", "/clues/" + number).getResponse().getStatus())
                .isEqualTo(200 + 404);
    }

    @Test
    @DisplayName("管理员重置线索管理员的口令：登录也一无所见")
    void whoResetsTheKeepersPasswordReadsNothing() {
        var number = registrar.register();
        registry.resetPassword(
                registrar.officer("secadmin").actor(),
                registrar.officer("keeper").id(),
                "遗忘口令");
        assertThat(get("keeper", "/clues/" + number)).hasStatus(404);
        assertThat(get("keeper", "/clues/new")).hasStatus(404);
        assertThat(clerk("keeper").open("/clues").page().text())
                .contains("另一人确认")
                .doesNotContain(number);
        clerk("inspector")
                .open("/clues/clearances")
                .done("/clues/clearances/" + registrar.officer("keeper").id());
        assertThat(clerk("keeper").open("/clues").page().text()).contains(number);
    }

    @Test
    @DisplayName("拒绝的次序：不可见、岗位、版本、环节")
    void refusalsComeInTheirOrder() {
        var number = registrar.register();
        assertThat(post("head", number, "APPROVE", "")).hasStatus(404);
        assertThat(post("inspector", number, "ASSIGN", "")).hasStatus(403);
        assertThat(post("keeper", number, "ASSIGN", "")).hasStatus(400);
        assertThat(post("keeper", number, "ASSIGN", "7")).hasStatus(409);
        assertThat(post("keeper", number, "ARCHIVE", "0")).hasStatus(409);
        assertThat(post("keeper", number, "ASSIGN", "0")).hasStatus(422);
        assertThat(post("keeper", number, "NONSENSE", "0")).hasStatus(400);
    }

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(Cast.as(login)).exchange();
    }

    private MvcTestResult post(String login, String number, String step, String version) {
        return mvc.post()
                .uri("/clues/{n}/steps", number)
                .param("step", step)
                .param("version", version)
                .with(csrf())
                .with(Cast.as(login))
                .exchange();
    }
}
