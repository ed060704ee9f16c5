package cn.mingzhang.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.people.Cast;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("信访台")
class PetitionTest {
    private static final String STORY = "某小区批了人防地下室，现在是商铺仓库。";
    private static final String NAME = "巫山云";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MovableClock clock;

    @Test
    @DisplayName("从举报到线索：研判、提问、补充、移交，凭码看到答复")
    void aReportBecomesAClueAndItsWriterAnAnswer() {
        var code = report(Map.of());
        var number = newest();
        assertThat(body(get("petition", "/petition"))).contains(number).contains("待打开");
        assertThat(body(get("petition", "/petition/" + number))).doesNotContain(STORY);
        open(number);
        assertThat(body(get("petition", "/petition/" + number))).contains(STORY).contains("转线索管理员");
        assertThat(status(code)).contains("正在研判");
        post("petition", "/petition/" + number + "/messages", Map.of("kind", "QUESTION", "text", "在几号楼？"));
        assertThat(status(code)).contains("请您补充").contains("在几号楼？");
        more(code);
        assertThat(status(code)).contains("正在研判");
        assertThat(body(get("petition", "/petition/" + number))).contains("三号楼地下二层");
        assertThat(post(
                        "petition",
                        "/petition/" + number + "/steps",
                        step("TO_KEEPER", 1, "receiverId", "" + id("keeper"))))
                .hasStatus(302);
        assertThat(status(code)).contains("已转办");
        assertThat(body(get("keeper", "/petition/handed"))).contains(number);
        assertThat(body(get("keeper", "/petition/handed/" + number))).contains(STORY);
        assertThat(body(get("keeper", "/clues/new?document=" + number))).contains("value=\"" + number + "\"");
        assertThat(post("keeper", "/petition/handed/" + number + "/taken", Map.of()))
                .hasStatus(302);
        assertThat(body(get("keeper", "/petition/handed"))).doesNotContain(number);
        post("petition", "/petition/" + number + "/messages", Map.of("kind", "ANSWER", "text", "已移交，谢谢。"));
        assertThat(status(code)).contains("已移交，谢谢。");
    }

    @ParameterizedTest
    @DisplayName("信访室以外一律没有这些页面")
    @ValueSource(
            strings = {
                "keeper",
                "inspector",
                "resident",
                "deputy",
                "head",
                "leader",
                "office",
                "sysadmin",
                "secadmin",
                "auditor",
                "county"
            })
    void nobodyElseFindsThem(String login) {
        report(Map.of());
        var number = newest();
        for (var address : new String[] {
            "",
            "/new",
            "/" + number,
            "/" + number + "/identity",
            "/" + number + "/steps/new?step=CLOSE",
            "/" + number + "/messages/new",
            "/handed/" + number
        }) {
            assertThat(get(login, "/petition" + address)).as(address).hasStatus(404);
        }
        assertThat(post(login, "/petition/" + number + "/openings", Map.of("reason", "HANDLING")))
                .hasStatus(404);
        assertThat(post(login, "/petition/" + number + "/steps", step("CLOSE", 1, "reason", "NO_MATTER")))
                .hasStatus(404);
        assertThat(post(login, "/petition", Map.of())).hasStatus(404);
    }

    @Test
    @DisplayName("举报人身份：二人、有事由、当日有效")
    void aNameOpensToWhoAskedOnTheDayItWasGranted() {
        report(Map.of("who", "NAMED", "name", NAME, "contact", "13800000000"));
        var number = newest();
        open(number);
        assertThat(body(get("petition", "/petition/" + number))).doesNotContain(NAME);
        var identity = "/petition/" + number + "/identity";
        assertThat(body(get("petition", identity))).doesNotContain(NAME);
        post("petition", identity, Map.of("reason", "TELL_ACCEPTANCE"));
        assertThat(body(get("petition", identity))).doesNotContain(NAME).contains("等待第二人同意");
        var asked = Jsoup.parse(body(get("keeper", "/petition/handed")))
                .select("form[action*=identities]")
                .attr("action");
        assertThat(post("petition", asked, Map.of("granted", "yes")))
                .as("not by himself")
                .hasStatus(404);
        assertThat(body(get("keeper", "/petition/handed"))).doesNotContain(NAME).doesNotContain(STORY);
        assertThat(post("keeper", asked, Map.of("granted", "yes"))).hasStatus(302);
        assertThat(body(get("petition", identity))).contains(NAME).contains("13800000000");
        assertThat(get("keeper", identity)).hasStatus(404);
        clock.forward(1);
        assertThat(body(get("petition", identity))).doesNotContain(NAME);
    }

    @Test
    @DisplayName("转台账不带举报人，也不带原文")
    void theLedgerGetsWhatWasWrittenForIt() {
        report(Map.of());
        var number = newest();
        open(number);
        assertThat(post(
                        "petition",
                        "/petition/" + number + "/steps",
                        step("TO_LEDGER", 1, "receiverId", "" + id("inspector"))))
                .hasStatus(422);
        var form = step("TO_LEDGER", 1, "receiverId", "" + id("inspector"));
        form.put("note", "某项目应建未建，请核。");
        assertThat(post("petition", "/petition/" + number + "/steps", form)).hasStatus(302);
        assertThat(body(get("inspector", "/petition/handed/" + number)))
                .contains("某项目应建未建，请核。")
                .doesNotContain(STORY);
        assertThat(get("inspector2", "/petition/handed/" + number)).hasStatus(404);
    }

    @Test
    @DisplayName("反映本机关主要负责人：直报以后不再打开；来信的不得录入")
    void whatGoesStraightUpOpensNoMore() {
        report(Map.of());
        var number = newest();
        open(number);
        assertThat(post("petition", "/petition/" + number + "/steps", step("STRAIGHT_UP", 1, "body", "省纪委监委")))
                .hasStatus(302);
        assertThat(body(get("petition", "/petition/" + number)))
                .contains("已直报上级")
                .doesNotContain(STORY);
        var letter = letter();
        letter.put("entryCheck", "OWN_HEAD");
        var refused = post("petition", "/petition", letter);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("不得录入");
    }

    @Test
    @DisplayName("来信进同一队列；重复的并入，办结要理由；版本旧了不办")
    void lettersStandInTheSameQueue() {
        assertThat(post("petition", "/petition", letter())).hasStatus(302);
        var first = newest();
        open(first);
        assertThat(body(get("petition", "/petition/" + first))).contains("来信").contains("信里写的");
        report(Map.of());
        var second = newest();
        open(second);
        assertThat(post("petition", "/petition/" + second + "/steps", step("LINK", 1, "linked", second)))
                .hasStatus(422);
        assertThat(post("petition", "/petition/" + second + "/steps", step("LINK", 1, "linked", first)))
                .hasStatus(302);
        assertThat(body(get("petition", "/petition/" + second))).contains("已并入 " + first);
        assertThat(post("petition", "/petition/" + first + "/steps", step("CLOSE", 0, "reason", "NO_MATTER")))
                .hasStatus(409);
        assertThat(post("petition", "/petition/" + first + "/steps", Map.of("step", "CLOSE")))
                .hasStatus(400);
        assertThat(post("petition", "/petition/" + first + "/steps", step("CLOSE", 1, "body", "x")))
                .hasStatus(422);
        assertThat(post("petition", "/petition/" + first + "/steps", step("CLOSE", 1, "reason", "NO_MATTER")))
                .hasStatus(302);
        assertThat(body(get("petition", "/petition?stage=CLOSED")))
                .contains(first)
                .doesNotContain(second);
    }

    @Test
    @DisplayName("研判不能撤回：先看核对页，用本人密码签署")
    void aDecisionIsAskedOnceMoreAndSigned() {
        report(Map.of());
        var number = newest();
        open(number);
        var steps = "/petition/" + number + "/steps";
        var form = step("TO_LEDGER", 1, "receiverId", "" + id("inspector"));
        form.put("note", "某项目应建未建，请核。");
        form.remove("password");
        var asked = post("petition", steps, form);
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("不能撤回").contains("某项目应建未建，请核。");
        form.put("password", "wrong");
        var refused = post("petition", steps, form);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("某项目应建未建，请核。");
        form.put("back", "yes");
        assertThat(body(post("petition", steps, form))).contains("某项目应建未建，请核。").doesNotContain("不能撤回");
        assertThat(body(get("petition", "/petition/" + number))).contains("待研判");
    }

    @Test
    @DisplayName("问了还没有答的：转办以后仍显示请您补充，答了才显示已转办；办结的显示已办结")
    void aQuestionStandsUntilItIsAnswered() {
        var code = report(Map.of());
        var number = newest();
        open(number);
        post("petition", "/petition/" + number + "/messages", Map.of("kind", "QUESTION", "text", "在几号楼？"));
        post("petition", "/petition/" + number + "/steps", step("TO_KEEPER", 1, "receiverId", "" + id("keeper")));
        assertThat(status(code)).contains("请您补充").doesNotContain("已转办");
        more(code);
        assertThat(status(code)).contains("已转办").doesNotContain("请您补充");

        var closed = report(Map.of());
        number = newest();
        open(number);
        post("petition", "/petition/" + number + "/messages", Map.of("kind", "QUESTION", "text", "在几号楼？"));
        post("petition", "/petition/" + number + "/steps", step("CLOSE", 1, "reason", "NO_DETAIL"));
        assertThat(status(closed)).contains("已办结");
    }

    private void more(String code) {
        mvc.post()
                .uri("/report/status/more")
                .param("_csrf", token("/report/status"))
                .param("code", code)
                .param("text", "三号楼地下二层")
                .exchange();
    }

    private static Map<String, String> letter() {
        var form = new LinkedHashMap<String, String>();
        form.put("entryCheck", "OURS");
        form.put("channel", "LETTER");
        form.put("arrivedOn", "2021-12-31");
        form.put("against", "某单位");
        form.put("story", "信里写的");
        return form;
    }

    private static Map<String, String> step(String step, int version, String field, String value) {
        var form = new LinkedHashMap<String, String>();
        form.put("step", step);
        form.put("version", "" + version);
        form.put(field, value);
        form.put("password", "Mingzhang-2021");
        return form;
    }

    private String report(Map<String, String> more) {
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", token("/report"));
        form.put("kind", "OCCUPIED");
        form.put("against", "某开发公司");
        form.put("story", STORY);
        form.put("who", "ANONYMOUS");
        form.putAll(more);
        var request = mvc.post().uri("/report");
        form.forEach(request::param);
        return Jsoup.parse(body(request.exchange())).select("[data-code]").text();
    }

    private void open(String number) {
        assertThat(post("petition", "/petition/" + number + "/openings", Map.of("reason", "HANDLING")))
                .hasStatus(302);
    }

    private String newest() {
        return Jsoup.parse(body(get("petition", "/petition?sort=number,desc")))
                .select("table tbody th a")
                .first()
                .text();
    }

    private String status(String code) {
        return body(mvc.post()
                .uri("/report/status")
                .param("_csrf", token("/report/status"))
                .param("code", code)
                .exchange());
    }

    private String token(String address) {
        return Jsoup.parse(body(mvc.get().uri(address).exchange()))
                .select("[name=_csrf]")
                .attr("value");
    }

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(java.net.URI.create(address)).with(Cast.as(login)).exchange();
    }

    private MvcTestResult post(String login, String address, Map<String, String> form) {
        var request = mvc.post().uri(address);
        form.forEach(request::param);
        return request.with(csrf()).with(Cast.as(login)).exchange();
    }

    private long id(String login) {
        return sql.sql("SELECT id FROM officer WHERE login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
