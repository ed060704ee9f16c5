package cn.mingzhang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("登录与会话")
class SignInTest {
    private static final String HTML = "text/html";

    private static final String COOKIE = "MINGZHANG";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;

    @BeforeEach
    void everybodyIsInPlace() {
        cast = Cast.of(registry, clock);
        cast.officer("rectifier");
    }

    @Test
    @DisplayName("未登录一律先登录")
    void everyAddressAsksForSignIn() {
        assertThat(mvc.get().uri("/nowhere").accept(HTML)).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/figures.json")).hasStatus(401);
        assertThat(mvc.get().uri("/actuator/env").accept(HTML)).hasStatus(302);
    }

    @Test
    @DisplayName("会话在数据库中，只记编号、账号、代次")
    void theSessionIsKeptInTheDatabase() {
        var session = signIn("rectifier", DemoCast.PASSWORD);
        assertThat(session).hasStatus(302).hasRedirectedUrl("/");
        var id = new String(Base64.getDecoder().decode(cookie(session)[0].getValue()), StandardCharsets.UTF_8);
        assertThat(sql.sql("SELECT principal_name FROM spring_session WHERE session_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("rectifier");
        assertThat(page("/login", session)).hasStatus(302).hasRedirectedUrl("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAnswerAlike() {
        assertThat(signIn("rectifier", "wrong")).hasStatus(302).hasRedirectedUrl("/login?error");
        assertThat(signIn("nobody", "wrong")).hasStatus(302).hasRedirectedUrl("/login?error");
    }

    @Test
    @DisplayName("连续输错后说明要等多久")
    void afterFiveWrongOnesThePageSaysHowLongToWait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn("rectifier", "wrong");
        }
        assertThat(signIn("rectifier", DemoCast.PASSWORD)).hasRedirectedUrl("/login?error&wait=1");
    }

    @Test
    @DisplayName("岗位收回，下一次请求即失效")
    void aPostTakenAwayIsGoneAtTheNextRequest() {
        var session = signIn("auditor", DemoCast.PASSWORD);
        assertThat(page("/audit", session)).hasStatus(200);
        registry.endPost(Actor.SYSTEM, cast.officer("auditor").id(), Post.AUDIT_ADMIN, clock.today());
        assertThat(page("/audit", session)).hasStatus(302).hasRedirectedUrl("/login?changed");
        var anew = signIn("auditor", DemoCast.PASSWORD);
        assertThat(page("/audit", anew)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @DisplayName("停用或改密，旧会话下一次请求即结束")
    void aClosedAccountOrAChangedPasswordEndsTheSession() {
        var first = signIn("rectifier", DemoCast.PASSWORD);
        registry.setPassword(Actor.SYSTEM, cast.officer("rectifier").id(), "quiet-harbour-41-lamps");
        assertThat(page("/nowhere", first)).hasStatus(302).hasRedirectedUrl("/login?changed");

        var second = signIn("rectifier", "quiet-harbour-41-lamps");
        registry.disable(Actor.SYSTEM, cast.officer("rectifier").id());
        assertThat(page("/nowhere", second)).hasStatus(302).hasRedirectedUrl("/login?changed");
        assertThat(signIn("rectifier", "quiet-harbour-41-lamps")).hasRedirectedUrl("/login?error");
    }

    @Test
    void signingOutEndsTheSession() {
        var session = signIn("rectifier", DemoCast.PASSWORD);
        assertThat(mvc.get().uri("/logout").accept(HTML).cookie(cookie(session)))
                .hasStatus(404);
        assertThat(mvc.post().uri("/logout").with(csrf()).cookie(cookie(session)))
                .hasRedirectedUrl("/login?logout");
        assertThat(page("/nowhere", session)).hasStatus(302);
    }

    @Test
    @DisplayName("没有令牌一律 403")
    void withoutATokenNothingIsDone() {
        assertThat(mvc.post().uri("/login").param("username", "rectifier").param("password", DemoCast.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/nowhere").with(Cast.as("rectifier"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.delete().uri("/nowhere").with(Cast.as("rectifier"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @DisplayName("登录后回到原来要看的页面")
    void afterSigningInOneIsBackAtThePageAskedFor() {
        var asked = mvc.get().uri("/problems?page=2&size=50").accept(HTML).exchange();
        assertThat(signIn("rectifier", DemoCast.PASSWORD, cookie(asked))).hasRedirectedUrl("/problems?page=2&size=50");
    }

    @Test
    @DisplayName("会话过期时提交的表单：重新登录后回到表单页")
    void aFormSentWithAnEndedSessionLeadsBackToItsPage() {
        var ended = new Cookie(
                COOKIE,
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        var sent = mvc.post()
                .uri("/problems")
                .cookie(ended)
                .param("_csrf", "stale")
                .header("Referer", "http://localhost/problems/new?campaign=1")
                .exchange();
        assertThat(sent).hasStatus(302).hasRedirectedUrl("/login?expired");
        assertThat(signIn("rectifier", DemoCast.PASSWORD, cookie(sent))).hasRedirectedUrl("/problems/new?campaign=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/problems",
                "//evil.example/problems",
                "http://localhost@evil.example/",
                "http://localhost//evil.example/",
                "http://localhost/\\evil.example",
                "javascript:alert(1)",
                "http://localhost.evil.example/",
                "not an address"
            })
    @DisplayName("不被带到别处")
    void nobodyIsLedElsewhere(String referer) {
        var ended = new Cookie(
                COOKIE,
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        var sent = mvc.post()
                .uri("/problems")
                .cookie(ended)
                .param("_csrf", "stale")
                .header("Referer", referer)
                .exchange();
        var after = signIn("rectifier", DemoCast.PASSWORD, cookie(sent));
        assertThat(after).hasRedirectedUrl("/");
    }

    @Test
    @DisplayName("空字节、乱码 Cookie 不致系统出错")
    void rubbishIsRefusedWithoutAFailureOfOurs() {
        var rubbish = new Cookie(COOKIE, Base64.getEncoder().encodeToString(new byte[12]));
        assertThat(mvc.get().uri("/nowhere").accept(HTML).cookie(rubbish)).hasStatus(302);
        assertThat(signIn("recti\0fier", "x")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(signIn("张", "x".repeat(100_000))).hasRedirectedUrl("/login?error");
    }

    @Test
    void theSessionHasAnotherIdAfterSigningIn() {
        var before = mvc.get().uri("/nowhere").accept(HTML).exchange();
        var after = signIn("rectifier", DemoCast.PASSWORD, cookie(before));
        assertThat(cookie(after)[0].getValue()).isNotEqualTo(cookie(before)[0].getValue());
    }

    private MvcTestResult signIn(String login, String password, Cookie... cookies) {
        var request =
                mvc.post().uri("/login").with(csrf()).param("username", login).param("password", password);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult page(String path, MvcTestResult session) {
        return mvc.get().uri(path).accept(HTML).cookie(cookie(session)).exchange();
    }

    private static Cookie[] cookie(MvcTestResult result) {
        var cookie = result.getResponse().getCookie(COOKIE);
        return cookie == null ? new Cookie[0] : new Cookie[] {cookie};
    }
}
