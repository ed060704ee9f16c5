package cn.mingzhang.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OwnPassword;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("开着的会话")
class OpenSessionsTest {
    private static final String NEW_PASSWORD = "quiet-harbour-41-lamps";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Sessions sessions;

    @Autowired
    private OwnPassword passwords;

    @Autowired
    private Trail trail;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> repository;

    private Officer officer;
    private List<Browser> open;

    @BeforeEach
    void threeSessionsAreOpen() {
        officer = Cast.of(registry, clock).officer("inspector");
        // Sessions are kept in transactions of their own and outlive the test before.
        repository.findByPrincipalName("inspector").keySet().forEach(repository::deleteById);
        open = Stream.of("10.3.0.1", "10.3.0.2", "10.3.0.3")
                .map(address -> new Browser(mvc, address))
                .toList();
        open.forEach(browser -> browser.signIn("inspector", DemoCast.PASSWORD));
        open.forEach(browser -> assertThat(browser.get("/problems")).hasStatusOk());
    }

    @Test
    @DisplayName("岗位收回：每个会话的下一次请求什么也得不到、什么也做不成")
    void aRevokedPostEndsEverySession() {
        endedBy(by -> registry.endPost(by, officer.id(), Post.SUPERVISOR, clock.today()));
    }

    @Test
    @DisplayName("新任岗位：重新登录后才有")
    void aNewPostEndsEverySession() {
        endedBy(by -> registry.givePost(by, officer.id(), Post.RESIDENT, clock.today()));
    }

    @Test
    @DisplayName("停用账号：同上")
    void aDisabledAccountEndsEverySession() {
        endedBy(by -> registry.disable(by, officer.id()));
        assertThat(open.get(0).signIn("inspector", DemoCast.PASSWORD)).hasRedirectedUrl("/login?error");
    }

    @Test
    @DisplayName("改了密码：同上")
    void aPasswordSetByAnotherEndsEverySession() {
        endedBy(by -> registry.setPassword(by, officer.id(), NEW_PASSWORD));
    }

    private void endedBy(Consumer<Actor> deed) {
        deed.accept(Actor.SYSTEM);
        var deeds = trail.history(new Subject("officer", "inspector")).size();
        assertThat(open.get(0).get("/problems")).hasStatus(302).hasRedirectedUrl("/login?changed");
        assertThat(open.get(1).post("/account/sessions/end")).hasStatus(302).hasRedirectedUrl("/login?changed");
        assertThat(open.get(2).get("/figures.json")).hasStatus(401).bodyText().isEmpty();
        open.forEach(browser -> assertThat(browser.get("/problems")).hasStatus(302));
        assertThat(trail.history(new Subject("officer", "inspector"))).hasSize(deeds);
        assertThat(open.get(0).get("/login?changed=")).hasStatusOk().bodyText().contains("有变动，请重新登录");
    }

    @Test
    @DisplayName("本人改密：先问旧的；本会话继续，其他的结束；最近五个不得再用")
    void whoChangesHisPasswordGoesOn() {
        var own = open.get(0);
        assertThat(change(own, "wrong", NEW_PASSWORD)).hasStatus(422).bodyText().contains("密码没有修改");
        assertThat(change(own, DemoCast.PASSWORD, "Dazhou@123456"))
                .hasStatus(422)
                .bodyText()
                .contains("密码");
        assertThat(change(own, DemoCast.PASSWORD, DemoCast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("最近用过的五个密码");
        assertThat(change(own, DemoCast.PASSWORD, NEW_PASSWORD)).hasRedirectedUrl("/account?password");
        assertThat(own.get("/account?password=")).hasStatusOk().bodyText().contains("密码已修改");
        assertThat(sessions.count("inspector")).isEqualTo(1);
        assertThat(open.get(1).get("/problems")).hasRedirectedUrl("/login?changed");
        assertThat(change(own, NEW_PASSWORD, DemoCast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("最近用过");
        assertThat(deeds()).contains("PASSWORD_CHANGED");
    }

    @Test
    @DisplayName("口令有期限的单位：到期先改密，改好才进得去；默认不设期限")
    void anOldPasswordIsChangedBeforeAnythingElse() {
        assertThat(passwords.isOld(officer.id())).isFalse();
        var target = AopTestUtils.<OwnPassword>getTargetObject(passwords);
        ReflectionTestUtils.setField(target, "expires", Duration.ofNanos(1));
        try {
            var late = new Browser(mvc, "10.3.0.9");
            late.signIn("inspector", DemoCast.PASSWORD);
            assertThat(late.get("/problems")).hasRedirectedUrl("/factor");
            assertThat(late.get("/factor")).hasStatusOk().bodyText().contains("已超过本单位规定的期限");
            assertThat(late.post("/factor/password", "password", DemoCast.PASSWORD, "next", "short", "again", "short"))
                    .hasStatus(422);
            assertThat(late.post(
                            "/factor/password",
                            "password",
                            DemoCast.PASSWORD,
                            "next",
                            NEW_PASSWORD,
                            "again",
                            NEW_PASSWORD))
                    .hasRedirectedUrl("/problems");
            assertThat(late.get("/problems")).hasStatusOk();
        } finally {
            ReflectionTestUtils.setField(target, "expires", Duration.ZERO);
        }
    }

    @Test
    @DisplayName("我的账号：列出会话，认得出本次；结束一个或其余全部")
    void oneEndsOnesOwnSessions() {
        var page = Browser.page(open.get(0).get("/account"));
        assertThat(page.select("#sessions").isEmpty()).isFalse();
        assertThat(page.select("table tbody tr")).hasSize(3);
        assertThat(page.select("table tbody tr").first().text()).contains("10.3.0.1", "360 · Windows", "本次登录");
        assertThat(page.html())
                .doesNotContain(open.get(0).sessionId(), open.get(1).sessionId());

        var handle = sessions.of("inspector", null).stream()
                .filter(session -> session.address().equals("10.3.0.2"))
                .findFirst()
                .orElseThrow()
                .handle();
        open.get(0).post("/account/sessions/end", "session", handle);
        assertThat(open.get(1).get("/problems")).hasStatus(302);
        assertThat(open.get(2).get("/problems")).hasStatusOk();
        open.get(0).post("/account/sessions/end");
        assertThat(open.get(2).get("/problems")).hasStatus(302);
        assertThat(open.get(0).get("/problems")).hasStatusOk();
        assertThat(deeds()).contains("SESSIONS_ENDED");
    }

    @Test
    @DisplayName("管理员强制下线")
    void anAdministratorEndsThemAll() {
        sessions.endAll(Actor.SYSTEM, officer.id(), "");
        open.forEach(browser -> assertThat(browser.get("/problems")).hasStatus(302));
        assertThat(sessions.count("inspector")).isZero();
    }

    @Test
    @DisplayName("满十二小时，再忙也要重新登录")
    void nobodyStaysLongerThanTwelveHours() {
        age(repository, Duration.ofHours(12).plusMinutes(1));
        assertThat(open.get(0).get("/problems")).hasStatus(302).hasRedirectedUrl("/login?expired");
        assertThat(open.get(1).get("/problems")).hasStatusOk();
    }

    @Test
    @DisplayName("继续使用：只答一声")
    void theSessionIsKeptAliveByAsking() {
        assertThat(open.get(0).get("/account/alive")).hasStatus(204);
        assertThat(Browser.page(open.get(0).get("/account")).body().attr("data-idle"))
                .isEqualTo("1800");
    }

    private <S extends Session> void age(FindByIndexNameSessionRepository<S> all, Duration by) {
        var session = all.findById(open.get(0).sessionId());
        Pass pass = session.getAttribute(Pass.ATTRIBUTE);
        var older = new Pass(false, false, pass.began().minus(by), null, pass.address(), pass.browser());
        session.setAttribute(Pass.ATTRIBUTE, older);
        all.save(session);
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult change(
            Browser browser, String now, String next) {
        return browser.post("/account/password", "password", now, "next", next, "again", next);
    }

    private List<String> deeds() {
        return trail.history(new Subject("officer", "inspector")).stream()
                .map(TrailEntry::deed)
                .toList();
    }
}
