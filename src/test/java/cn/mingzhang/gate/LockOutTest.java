package cn.mingzhang.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.PasswordCheck;
import cn.mingzhang.people.Registry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("输错口令的后果")
class LockOutTest {
    private static final String IN = "/";
    private static final String WRONG = "/login?error";
    private static final String WAIT = "/login?error&wait=1";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private PasswordCheck check;

    @Autowired
    private Trail trail;

    private Cast cast;
    private Browser desk;
    private Browser stranger;

    @BeforeEach
    void everybodyIsInPlace() {
        cast = Cast.of(registry, clock);
        cast.officer("rectifier");
        desk = new Browser(mvc, "10.2.0.1");
        stranger = new Browser(mvc, "10.2.0.99");
    }

    @Test
    @DisplayName("别处乱试锁不住在自己桌前的人")
    void nobodyLocksAColleagueOutOfHisOwnDesk() {
        assertThat(desk.signIn("rectifier", DemoCast.PASSWORD)).hasRedirectedUrl(IN);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(stranger.signIn("rectifier", "guess" + guess)).hasRedirectedUrl(WRONG);
        }
        assertThat(stranger.signIn("rectifier", DemoCast.PASSWORD)).hasRedirectedUrl(WAIT);
        assertThat(new Browser(mvc, "10.2.0.98").signIn("rectifier", DemoCast.PASSWORD))
                .hasRedirectedUrl(WAIT);
        assertThat(desk.signIn("rectifier", DemoCast.PASSWORD)).hasRedirectedUrl(IN);
        assertThat(check.matches(cast.officer("rectifier"), DemoCast.PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("自称的来源地址不算数")
    void aHeaderAloneNamesNoOtherSource() {
        desk.signIn("rectifier", DemoCast.PASSWORD);
        for (int guess = 0; guess < 5; guess++) {
            stranger.claiming("10.2.0." + guess).signIn("rectifier", "guess" + guess);
        }
        assertThat(stranger.claiming("10.2.0.1").signIn("rectifier", DemoCast.PASSWORD))
                .hasRedirectedUrl(WAIT);
    }

    @Test
    @DisplayName("从常用地址乱试，只锁那个地址")
    void whoGuessesAtTheDeskItselfWaitsThere() {
        desk.signIn("rectifier", DemoCast.PASSWORD);
        for (int guess = 0; guess < 5; guess++) {
            desk.signIn("rectifier", "guess" + guess);
        }
        assertThat(desk.signIn("rectifier", DemoCast.PASSWORD)).hasRedirectedUrl(WAIT);
        assertThat(new Browser(mvc, "10.2.0.2").signIn("rectifier", DemoCast.PASSWORD))
                .hasRedirectedUrl(IN);
    }

    @Test
    @DisplayName("一个地址挨个试所有账号，这个地址要等")
    void whoTriesEveryAccountWaitsHimself() {
        for (int guess = 0; guess < 20; guess++) {
            assertThat(stranger.signIn("nobody" + guess, "guess")).hasRedirectedUrl(WRONG);
        }
        assertThat(stranger.signIn("head", DemoCast.PASSWORD)).hasRedirectedUrl(WAIT);
        assertThat(desk.signIn("head", DemoCast.PASSWORD)).hasRedirectedUrl(IN);
        assertThat(trail.history(new Subject("source", "10.2.0.99")))
                .extracting(TrailEntry::deed)
                .contains("SOURCE_LOCKED");
    }

    @Test
    @DisplayName("不存在的账号与存在的一样答复、一样留痕，误填的口令不落库")
    void anUnknownAccountLeavesTheSameTraces() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(stranger.signIn("my-secret-2021", "guess")).hasRedirectedUrl(WRONG);
        }
        assertThat(stranger.signIn("my-secret-2021", "guess")).hasRedirectedUrl(WAIT);
        assertThat(trail.history(new Subject("officer", "my-secret-2021"))).isEmpty();
    }

    @Test
    @DisplayName("安全管理员解锁，即刻可以再试；都有留痕")
    void theSecurityAdministratorUnlocks() {
        for (int guess = 0; guess < 5; guess++) {
            stranger.signIn("rectifier", "guess" + guess);
        }
        var officer = cast.officer("rectifier");
        assertThat(check.lockedUntil(officer.id())).isPresent();
        check.unlock(cast.officer("secadmin").actor(), officer.id());
        assertThat(check.lockedUntil(officer.id())).isEmpty();
        assertThat(stranger.signIn("rectifier", DemoCast.PASSWORD)).hasRedirectedUrl(IN);
        assertThat(deeds()).contains("SIGN_IN_REFUSED", "ACCOUNT_LOCKED", "ACCOUNT_UNLOCKED", "SIGNED_IN");
    }

    private List<String> deeds() {
        return trail.history(new Subject("officer", "rectifier")).stream()
                .map(TrailEntry::deed)
                .toList();
    }
}
