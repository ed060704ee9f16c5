package cn.mingzhang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;

/** A fresh installation over real HTTP: no account, the one-time code, the first sign-in; and the headers of every answer. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mingzhang.database.temporary=true")
@ActiveProfiles("test")
@Import(FirstStartTest.Broken.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("首次启用")
class FirstStartTest {
    private static final String NEW_PASSWORD = "correct-horse-battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Setup setup;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Controller
    static class Broken {
        @GetMapping("/css/broken")
        String broken() {
            throw new IllegalStateException("a secret of ours");
        }
    }

    @Test
    @Order(1)
    @DisplayName("每个回答都带安全头")
    void everyAnswerCarriesTheHeaders() throws Exception {
        var setupPage = get("/setup");
        assertThat(setupPage.statusCode()).isEqualTo(200);
        assertThat(setupPage.headers().firstValue("Cache-Control")).contains("no-store");
        for (var answer : List.of(
                setupPage,
                get("/"),
                get("/css/none.css"),
                get("/css/broken"),
                get("/css/%2e%2e//etc"),
                get("/css/a;b"),
                get("/css/base.css"),
                post("/setup", Map.of()),
                send(HttpRequest.newBuilder(at("/login")).method("TRACE", BodyPublishers.noBody())))) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as("%s", answer)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as("%s", answer)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        }
    }

    @Test
    @Order(2)
    @DisplayName("错误页有框架、不泄露内情，五百只给编号")
    void errorPagesSayWhatTheyMustAndNoMore() throws Exception {
        var broken = get("/css/broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("事件编号").doesNotContain("secret of ours", "IllegalState", "\tat ");
        var missing = get("/css/none.css");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(missing.body()).title()).contains("明账");
        assertThat(post("/setup", Map.of()).statusCode()).isEqualTo(403);
        assertThat(get("/css/%2e%2e//etc").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(2)
    @DisplayName("样式和脚本都在本机，地址带摘要，可以缓存")
    void assetsAreOursAndMayBeKept() throws Exception {
        var page = page(get("/setup"));
        var assets = page.select("link[rel=stylesheet], script[src]").stream()
                .map(asset -> asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"))
                .toList();
        assertThat(assets).isNotEmpty();
        for (var asset : assets) {
            var answer = get(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(asset)
                    .contains("max-age");
        }
    }

    @Test
    @Order(3)
    @DisplayName("中英文切换，记在浏览器里")
    void theLanguageIsChosenByAddressAndKept() throws Exception {
        assertThat(page(get("/setup")).select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page(get("/setup?lang=en")).select("h1").text()).isEqualTo("First start");
        assertThat(page(get("/setup")).select("h1").text()).isEqualTo("First start");
        assertThat(page(get("/setup?lang=fr")).select("h1").text()).isEqualTo("首次启用");
    }

    @Test
    @Order(4)
    @DisplayName("没有已知口令：一次性口令指定三名管理员，各自设置口令")
    void theThreeAdministratorsAreNamedWithTheCode() throws Exception {
        assertThat(submit("/setup", form("0000-0000"), "/setup").statusCode()).isEqualTo(422);
        var old = setup.issueCode();
        var code = setup.issueCode();
        assertThat(submit("/setup", form(old), "/setup").statusCode()).isEqualTo(422);

        var same = form(code);
        same.put("auditName", same.get("systemName"));
        var refused = submit("/setup", same, "/setup");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused).select("[name=systemLogin]").val()).isEqualTo("sys");

        var done = submit("/setup", form(code), "/setup");
        assertThat(done.statusCode()).isEqualTo(200);
        var codes = page(done).select("td code").eachText();
        assertThat(codes).hasSize(3).doesNotHaveDuplicates();
        assertThat(get("/setup").statusCode()).isEqualTo(404);

        activateAndSignIn(codes.get(0));
    }

    private void activateAndSignIn(String code) throws Exception {
        var weak = Map.of("login", "sys", "code", code, "password", "short", "again", "short");
        var refused = submit("/activate", weak, "/activate");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("\"short\"");

        var good = Map.of("login", "sys", "code", code, "password", NEW_PASSWORD, "again", NEW_PASSWORD);
        var activated = submit("/activate", good, "/activate");
        assertThat(activated.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?activated"));
        assertThat(submit("/activate", good, "/activate").statusCode()).isEqualTo(422);

        var signIn = submit("/login", Map.of("username", "sys", "password", NEW_PASSWORD), "/login");
        assertThat(signIn.statusCode()).isEqualTo(302);
        assertThat(signIn.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
        assertThat(signIn.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("MINGZHANG=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        var left = submit("/logout", Map.of(), "/nowhere");
        assertThat(left.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?logout"));
        assertThat(get("/nowhere").statusCode()).isEqualTo(302);
    }

    private static Map<String, String> form(String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("code", code);
        form.put("unit", "信息中心");
        form.put("systemLogin", "sys");
        form.put("systemName", "沈机杼");
        form.put("securityLogin", "sec");
        form.put("securityName", "严防微");
        form.put("auditLogin", "aud");
        form.put("auditName", "白纪实");
        return form;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html"));
    }

    /** Takes the token from a page, as a browser does. */
    private HttpResponse<String> submit(String path, Map<String, String> fields, String tokenFrom)
            throws IOException, InterruptedException {
        var sent = new LinkedHashMap<>(fields);
        sent.put("_csrf", page(get(tokenFrom)).select("[name=_csrf]").first().val());
        return post(path, sent);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
