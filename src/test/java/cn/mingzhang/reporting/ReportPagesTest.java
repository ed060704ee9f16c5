package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
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
@DisplayName("举报页：不登录、不留痕、凭码查询")
class ReportPagesTest {
    private static final String STORY = "某小区地下室原批准建人防，现在没有建。";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient sql;

    @Test
    void thePageNeedsNobodyAndLeavesNothing() {
        var page = get("/report");
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(body(page)).doesNotContain("<script").contains("12388");
    }

    @Test
    void englishStaysInTheAddress() {
        var page = get("/report?lang=en");
        assertThat(body(page)).contains("Make a report").contains("/report/status?lang=en");
        assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void aReportGivesACodeAndTheCodeItsState() {
        var sent = send(form());
        assertThat(sent).hasStatusOk();
        assertThat(sent.getResponse().getHeader("Set-Cookie")).isNull();
        var code = code(sent);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(body(ask(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))))
                .contains("已收到");
        var more = mvc.post()
                .uri("/report/status/more")
                .param("_csrf", token("/report/status"))
                .param("code", code)
                .param("text", "补充一句")
                .exchange();
        assertThat(more).hasStatusOk();
        assertThat(body(more)).contains("补充已收到").contains("您补充过 1 次");
    }

    @Test
    void nobodyInTheLedgerHearsOfIt() {
        var before = trail();
        send(form());
        assertThat(trail()).isEqualTo(before);
    }

    @Test
    void theApplicationItselfSeesNoRow() {
        send(form());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.sql("SELECT count(*) FROM sealed.report")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @DisplayName("查询码不对、没有、过期：一样的答复")
    @ValueSource(strings = {"", "x", "0000-0000-0000-0000-0000", "UUUU-UUUU-UUUU-UUUU-UUUU", "'; DROP TABLE", "一二三四"})
    void wrongCodesAreAnsweredAlike(String code) {
        var answer = ask(code);
        assertThat(answer).hasStatus(422);
        assertThat(masked(answer)).isEqualTo(masked(ask("7777-7777-7777-7777-7777")));
    }

    @Test
    void withoutATokenOrWithAForgedOneNothingIsTaken() {
        assertThat(mvc.post().uri("/report").param("story", STORY)).hasStatus(403);
        var forged = form();
        forged.put("_csrf", "A".repeat(48));
        assertThat(send(forged)).hasStatus(403);
        assertThat(mvc.post().uri("/report/status").param("code", "x")).hasStatus(403);
        assertThat(mvc.post().uri("/report/status/more").param("code", "x")).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/report")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("_csrf", token("/report")))
                .hasStatus(403);
    }

    @Test
    @DisplayName("一张表单的项数过多：整份不收，不悄悄丢下一部分")
    void nothingIsLeftOutInSilence() {
        assertThat(sentIn(60)).as("read, and refused for want of a token").hasStatus(403);
        assertThat(sentIn(61)).hasStatus(413);
    }

    private MvcTestResult sentIn(int parts) {
        return mvc.post()
                .uri("/report")
                .contentType("multipart/form-data; boundary=edge")
                .content("--edge\r\nContent-Disposition: form-data; name=\"story\"\r\n\r\nx\r\n".repeat(parts)
                        + "--edge--\r\n")
                .exchange();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var half = form();
        half.remove("kind");
        half.put("who", "NAMED");
        var answer = send(half);
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains(STORY).contains("实名举报请填写");
    }

    @Test
    @DisplayName("反映本机关主要负责人：不录入，指明去处")
    void aReportAboutTheHeadIsNotEntered() {
        var head = form();
        head.put("ownHead", "yes");
        var answer = send(head);
        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("直接向上级机关反映")
                .doesNotContain(STORY)
                .as("never to the office whose head it is about")
                .doesNotContain("市纪委监委信访室");
    }

    private Map<String, String> form() {
        var form = new java.util.LinkedHashMap<String, String>();
        form.put("_csrf", token("/report"));
        form.put("kind", "NOT_BUILT");
        form.put("against", "某开发公司");
        form.put("story", STORY);
        form.put("who", "ANONYMOUS");
        return form;
    }

    private MvcTestResult send(Map<String, String> form) {
        var request = mvc.post().uri("/report");
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult ask(String code) {
        return mvc.post()
                .uri("/report/status")
                .param("_csrf", token("/report/status"))
                .param("code", code)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(java.net.URI.create(address)).exchange();
    }

    private String token(String address) {
        return Jsoup.parse(body(get(address))).select("[name=_csrf]").attr("value");
    }

    private static String code(MvcTestResult answer) {
        return Jsoup.parse(body(answer)).select("[data-code]").text();
    }

    private static String masked(MvcTestResult answer) {
        return body(answer).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String trail() {
        return sql.sql("SELECT count(*) || ' ' || (SELECT number FROM trail_head) FROM trail_entry")
                .query(String.class)
                .single();
    }
}
