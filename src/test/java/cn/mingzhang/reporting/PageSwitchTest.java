package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.people.Cast;
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
@DisplayName("举报页开关：两个人、有理由、记入留痕")
class PageSwitchTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Writer writer;

    @ParameterizedTest
    @ValueSource(strings = {"petition", "secadmin"})
    void itTakesTwo(String proposer) {
        var code = writer.report("某事", null);
        var token = Jsoup.parse(body(get("petition", "/report")))
                .select("[name=_csrf]")
                .attr("value");
        assertThat(post(proposer, "/report-page", Map.of("reason", " "))).hasStatus(422);
        assertThat(post(proposer, "/report-page", Map.of("reason", "正在受到攻击"))).hasStatus(302);
        assertThat(post(proposer, "/report-page", Map.of("reason", "再来一次"))).hasStatus(409);
        assertThat(get("petition", "/report")).as("nothing yet").hasStatusOk();
        var id = sql.sql("SELECT max(id) FROM report_switch").query(Long.class).single();
        assertThat(post(proposer, "/report-page/" + id, Map.of("accepted", "true")))
                .hasStatus(403);
        assertThat(body(get("inspector", "/report-page?bucket=report-switch"))).contains("正在受到攻击");
        assertThat(post("inspector", "/report-page/" + id, Map.of("accepted", "false")))
                .hasStatus(422);
        assertThat(post("inspector", "/report-page/" + id, Map.of("accepted", "true")))
                .hasStatus(302);
        assertThat(post("deputy", "/report-page/" + id, Map.of("accepted", "true")))
                .hasStatus(409);

        var closed = get("petition", "/report");
        assertThat(closed).hasStatus(503);
        assertThat(body(closed)).contains("12388").doesNotContain("正在受到攻击").doesNotContain("<form");
        var sent = post("petition", "/report", Map.of("_csrf", token, "story", "刚写好的话"));
        assertThat(sent).hasStatus(503);
        assertThat(body(sent)).as("what he wrote meanwhile").contains("刚写好的话");
        assertThat(body(post("petition", "/report/status", Map.of("_csrf", token, "code", code))))
                .as("codes still open")
                .contains("已收到");
        assertThat(sql.sql(
                                "SELECT string_agg(deed, ' ' ORDER BY id) FROM trail_entry WHERE subject_kind = 'report-page'")
                        .query(String.class)
                        .single())
                .isEqualTo("REPORT_PAGE_CLOSING_PROPOSED REPORT_PAGE_CLOSED");

        post("petition", "/report-page", Map.of("reason", "已经平息"));
        post("deputy", "/report-page/" + (id + 1), Map.of("accepted", "true"));
        assertThat(get("petition", "/report")).hasStatusOk();
    }

    @ParameterizedTest
    @DisplayName("其他人没有这一页")
    @ValueSource(strings = {"rectifier", "head", "office", "leader", "sysadmin", "auditor", "keeper"})
    void nobodyElse(String login) {
        assertThat(get(login, "/report-page")).hasStatus(404);
        assertThat(get(login, "/report-page/new")).hasStatus(404);
        assertThat(post(login, "/report-page", Map.of("reason", "某因"))).hasStatus(404);
    }

    @Test
    void whoAnswersDoesNotPropose() {
        assertThat(get("inspector", "/report-page/new")).hasStatus(403);
        assertThat(post("inspector", "/report-page", Map.of("reason", "某因"))).hasStatus(403);
    }

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(java.net.URI.create(address)).with(Cast.as(login)).exchange();
    }

    private MvcTestResult post(String login, String address, Map<String, String> form) {
        var request = mvc.post().uri(address);
        form.forEach(request::param);
        return address.startsWith("/report-page")
                ? request.with(csrf()).with(Cast.as(login)).exchange()
                : request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
