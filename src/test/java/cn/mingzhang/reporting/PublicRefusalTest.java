package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What only a real server shows: who is refused reads why on the public page itself, and finds there what he typed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mingzhang.database.temporary=true",
            "mingzhang.report.limits.reports-per-hour=2",
            "mingzhang.report.limits.codes-per-hour=2"
        })
@ActiveProfiles("test")
@DirtiesContext
@DisplayName("没有收下的：在公开页自己的版面上说明白，写的不丢")
class PublicRefusalTest {
    private static final String STORY = "写了很久的一段话";
    private static final byte[] PDF =
            "%PDF-1.4\nx\nstartxref\n9\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("附件太大：413，写的都还在")
    void filesTooLargeLeaveTheWords() throws Exception {
        for (var megabytes : new int[] {21, 40}) {
            var answer =
                    new Sender(port).report("127.0.1.1", form("127.0.1.1"), new byte[megabytes << 20], "a.pdf", true);
            assertThat(answer).startsWith("HTTP/1.1 413");
            publicPage(answer, "没有收下：附件合计超过 20 MB");
            assertThat(answer).contains(STORY);
        }
    }

    @Test
    @DisplayName("来得太多：429，写的都还在，说明何时再来")
    void tooOftenLeavesTheWordsToo() throws Exception {
        var from = "127.0.1.2";
        for (var at = 0; at < 2; at++) {
            assertThat(new Sender(port).report(from, form(from), PDF, "a.pdf", true))
                    .contains("data-code");
        }
        var answer = new Sender(port).report(from, "/report?lang=en", form(from), PDF, "a.pdf", true);
        assertThat(answer)
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 600")
                .contains(STORY);
        var asked = "";
        for (var at = 0; at < 3; at++) {
            asked = new Sender(port)
                    .form(from, "/report/status", Map.of("_csrf", new Sender(port).token(from), "code", "7777"));
        }
        assertThat(asked).startsWith("HTTP/1.1 429");
        publicPage(asked, "过十分钟");
        assertThat(Jsoup.parse(asked).select("[name=code]").val()).isEqualTo("7777");
    }

    @Test
    @DisplayName("不收的类型：422，说明收哪些")
    void aTypeThatIsNotTakenIsNamed() throws Exception {
        var answer = new Sender(port).report("127.0.1.3", form("127.0.1.3"), new byte[100], "a.exe", true);
        assertThat(answer).startsWith("HTTP/1.1 422").contains(STORY);
        publicPage(answer, "a.exe");
    }

    @Test
    @DisplayName("其余的拒绝：同一版面、同一语言")
    void everyOtherRefusalHasTheSameFrame() throws Exception {
        var sender = new Sender(port);
        publicPage(sender.get("127.0.1.4", "/report/none"), "没有这一页");
        publicPage(sender.get("127.0.1.4", "/report/none?lang=en"), "There is no such page");
        var forged = sender.form("127.0.1.4", "/report/status?lang=en", Map.of("code", "x"));
        assertThat(forged).startsWith("HTTP/1.1 403");
        publicPage(forged, "Nothing was taken");
    }

    private Map<String, String> form(String from) throws IOException {
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", new Sender(port).token(from));
        form.put("kind", "OTHER");
        form.put("against", "某单位");
        form.put("story", STORY);
        form.put("who", "ANONYMOUS");
        return form;
    }

    private static Document publicPage(String answer, String says) {
        assertThat(answer).doesNotContain("Set-Cookie").doesNotContain("<script");
        var page = Jsoup.parse(answer);
        assertThat(page.select("body.pub")).hasSize(1);
        assertThat(page.select("a[href='/'], a[href='/login']")).isEmpty();
        assertThat(page.select("main").text()).contains(says);
        return page;
    }
}
