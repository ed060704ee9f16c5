package cn.mingzhang.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("第二因素的页面")
class FactorPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Factors factors;

    @Autowired
    private FactorStore store;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    private Cast cast;
    private Browser desk;
    private long id;

    @BeforeEach
    void everybodyIsInPlace() {
        cast = Cast.of(registry, clock);
        id = cast.officer("inspector").id();
        desk = new Browser(mvc, "10.1.1.1");
    }

    @AfterEach
    void nothingIsDemanded() {
        ReflectionTestUtils.setField(factors, "demanding", Set.of());
    }

    @Test
    @DisplayName("登记：先输密码，扫码证实，给十个备用码；其他会话结束，本会话继续")
    void oneEnrolsOnOnesOwnPage() {
        var elsewhere = new Browser(mvc, "10.1.1.2");
        elsewhere.signIn("inspector", DemoCast.PASSWORD);
        desk.signIn("inspector", DemoCast.PASSWORD);
        assertThat(desk.post("/account/factor/new", "password", "wrong")).hasStatus(422);
        assertThat(desk.post("/account/factor/new", "password", DemoCast.PASSWORD))
                .hasRedirectedUrl("/account/factor");
        assertThat(desk.get("/account/factor")).hasStatusOk().bodyText().contains("/account/factor/qr.svg");
        assertThat(desk.get("/account/factor/qr.svg"))
                .hasStatusOk()
                .hasContentType("image/svg+xml;charset=UTF-8")
                .bodyText()
                .startsWith("<svg")
                .doesNotContain("style=");
        assertThat(desk.post("/account/factor/enrolment", "code", "000000")).hasStatus(422);
        var done = desk.post("/account/factor/enrolment", "code", pendingCode());
        assertThat(done).hasStatusOk();
        assertThat(Browser.page(done).select(".slip__codes code")).hasSize(10);
        assertThat(desk.get("/account")).hasStatusOk().bodyText().contains("还有 10 个备用码");
        assertThat(elsewhere.get("/")).hasRedirectedUrl("/login?changed");
        assertThat(deeds()).contains("FACTOR_ENROLLED");
        assertThat(sql.sql("SELECT encode(secret, 'escape') FROM second_factor WHERE officer_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(
                        new String(store.secret(id).orElseThrow(), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    @DisplayName("只过了一半的人，除验证页外什么也看不到、做不了")
    void whoIsHalfInSeesNothingElse() {
        enrolled();
        assertThat(desk.get("/problems?size=50")).hasRedirectedUrl("/login");
        desk.signIn("inspector", DemoCast.PASSWORD);
        for (var path :
                List.of("/", "/problems", "/account", "/audit", "/figures", "/nowhere", "/account/factor/new")) {
            assertThat(desk.get(path)).as(path).hasStatus(302).hasRedirectedUrl("/factor");
        }
        assertThat(desk.post("/account/sessions/end")).hasRedirectedUrl("/factor");
        assertThat(desk.get("/figures.json")).hasStatus(401);
        assertThat(desk.post("/factor/enrolment", "code", "123456")).hasStatus(404);
        assertThat(desk.get("/factor/qr.svg")).hasStatus(404);
        var door = Browser.page(desk.get("/factor"));
        assertThat(door.select(".nav, .top__who, [data-idle]")).isEmpty();
    }

    @Test
    @DisplayName("动态码只能用一次；错的不让进；对的回到原来要看的页面")
    void aCodeLetsInOnce() {
        enrolled();
        desk.get("/problems?size=50");
        desk.signIn("inspector", DemoCast.PASSWORD);
        var before = desk.sessionId();
        assertThat(desk.post("/factor", "code", "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("动态码不对或已用过");
        var code = code();
        assertThat(desk.post("/factor", "code", code)).hasStatus(302).hasRedirectedUrl("/problems?size=50");
        assertThat(desk.sessionId()).isNotEqualTo(before);
        assertThat(desk.get("/account")).hasStatusOk();

        var thief = new Browser(mvc, "10.1.1.9");
        thief.signIn("inspector", DemoCast.PASSWORD);
        assertThat(thief.post("/factor", "code", code)).hasStatus(422);
        assertThat(thief.get("/account")).hasRedirectedUrl("/factor");
        assertThat(deeds()).contains("FACTOR_REFUSED");
    }

    @Test
    @DisplayName("备用码每个用一次；连错五次要等")
    void aRecoveryCodeLetsInOnceAndGuessingWaits() {
        var codes = enrolled();
        desk.signIn("inspector", DemoCast.PASSWORD);
        assertThat(desk.post("/factor", "code", codes.get(0).toUpperCase(java.util.Locale.ROOT)))
                .hasStatus(302);
        assertThat(deeds()).contains("RECOVERY_CODE_USED");
        var again = new Browser(mvc, "10.1.1.1");
        again.signIn("inspector", DemoCast.PASSWORD);
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(again.post("/factor", "code", codes.get(0))).hasStatus(422);
        }
        assertThat(again.post("/factor", "code", codes.get(1)))
                .hasStatus(422)
                .bodyText()
                .contains("请在1分钟后再试");
    }

    @Test
    @DisplayName("安全管理员重置：会话结束，下次登录只凭密码")
    void aResetEndsEverySession() {
        enrolled();
        desk.signIn("inspector", DemoCast.PASSWORD);
        desk.post("/factor", "code", code());
        assertThat(desk.get("/account")).hasStatusOk();
        factors.reset(cast.officer("secadmin").actor(), id);
        assertThat(desk.get("/account")).hasRedirectedUrl("/login?changed");
        assertThat(desk.signIn("inspector", DemoCast.PASSWORD)).hasStatus(302);
        assertThat(desk.get("/account")).hasStatusOk();
    }

    @Test
    @DisplayName("岗位要求第二因素而没有的：领去登记，登记前什么也做不了；有了就不能取消")
    void aPostThatDemandsAFactorLeadsToEnrolment() {
        ReflectionTestUtils.setField(factors, "demanding", Set.of(Post.SUPERVISOR));
        desk.signIn("inspector", DemoCast.PASSWORD);
        assertThat(desk.get("/problems")).hasRedirectedUrl("/factor");
        assertThat(desk.get("/factor")).hasStatusOk().bodyText().contains("您的岗位须用两种方式登录");
        assertThat(desk.get("/factor/qr.svg")).hasStatusOk();
        assertThat(desk.post("/factor/enrolment", "code", "111111")).hasStatus(422);
        var done = desk.post("/factor/enrolment", "code", pendingCode());
        assertThat(done).hasStatusOk();
        assertThat(Browser.page(done).select("main a.btn-primary").attr("href")).isEqualTo("/problems");
        assertThat(desk.get("/problems")).hasStatusOk();
        assertThat(desk.post("/account/factor/removal", "password", DemoCast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("不能取消");
    }

    @Test
    @DisplayName("取消：凭密码；再登录只凭密码")
    void oneGivesItUpWithThePassword() {
        enrolled();
        desk.signIn("inspector", DemoCast.PASSWORD);
        desk.post("/factor", "code", code());
        assertThat(desk.post("/account/factor/removal", "password", DemoCast.PASSWORD))
                .hasRedirectedUrl("/account?removed#factor");
        assertThat(desk.get("/account")).hasStatusOk();
        assertThat(deeds()).contains("FACTOR_REMOVED");
    }

    @Test
    @DisplayName("签字：距上次验证超过半小时，另要动态码，填写的内容保留")
    void aSignatureAsksForAFreshProof() {
        enrolled();
        desk.signIn("inspector", DemoCast.PASSWORD);
        desk.post("/factor", "code", code());
        assertThat(desk.get("/account/factor/codes")).bodyText().doesNotContain("name=\"code\"");
        grow(sessions, Duration.ofMinutes(31));
        assertThat(desk.get("/account/factor/codes")).bodyText().contains("name=\"code\"");
        assertThat(desk.post("/account/factor/codes", "password", DemoCast.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("超过半小时");
        sql.sql("UPDATE second_factor SET last_step = NULL").update();
        assertThat(desk.post("/account/factor/codes", "password", "wrong", "code", code()))
                .hasStatus(422);
        assertThat(desk.post("/account/factor/codes", "password", DemoCast.PASSWORD, "code", code()))
                .hasStatusOk();
        assertThat(desk.get("/account/factor/codes")).bodyText().doesNotContain("name=\"code\"");
    }

    private <S extends Session> void grow(FindByIndexNameSessionRepository<S> repository, Duration old) {
        var session = repository.findById(desk.sessionId());
        Pass pass = session.getAttribute(Pass.ATTRIBUTE);
        session.setAttribute(
                Pass.ATTRIBUTE,
                new Pass(
                        pass.enrolled(),
                        pass.passwordOld(),
                        pass.began(),
                        pass.provenAt().minus(old),
                        pass.address(),
                        pass.browser()));
        repository.save(session);
    }

    private List<String> enrolled() {
        var officer = cast.officer("inspector");
        factors.begin(officer);
        return factors.enrol(officer, pendingCode()).orElseThrow();
    }

    private String pendingCode() {
        return TimeCode.code(store.pending(id).orElseThrow(), TimeCode.step(now()), 6);
    }

    /** The next one: that of now was used up by enrolling. */
    private String code() {
        return TimeCode.code(store.secret(id).orElseThrow(), TimeCode.step(now()) + 1, 6);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private List<String> deeds() {
        return trail.history(new Subject("officer", "inspector")).stream()
                .map(TrailEntry::deed)
                .toList();
    }
}
