package cn.mingzhang.gate;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A member of the cast with a telephone, signed in by password and code: for tests of what asks a fresh proof. */
public final class Enrolled {
    private final ApplicationContext context;
    private final Browser browser;
    private final long id;

    public Enrolled(ApplicationContext context, String login) {
        this.context = context;
        var officer = Cast.of(context.getBean(Registry.class), context.getBean(OfficeClock.class))
                .officer(login);
        id = officer.id();
        var factors = context.getBean(Factors.class);
        factors.begin(officer);
        factors.enrol(officer, code(factors.pending(officer).orElseThrow(), 0)).orElseThrow();
        browser = new Browser(context.getBean(MockMvcTester.class), "10.9.0.1");
        browser.signIn(login, DemoCast.PASSWORD);
        browser.post("/factor", "code", code());
    }

    public MvcTestResult get(String path) {
        return browser.get(path);
    }

    public MvcTestResult post(String path, String... pairs) {
        return browser.post(path, pairs);
    }

    /** A code that was not used yet. */
    public String code() {
        context.getBean(JdbcClient.class)
                .sql("UPDATE second_factor SET last_step = NULL WHERE officer_id = :id")
                .param("id", id)
                .update();
        return code(context.getBean(FactorStore.class).secret(id).orElseThrow(), 1);
    }

    /** As if the last proof were so much older. */
    @SuppressWarnings("unchecked")
    public void waits(Duration time) {
        age((FindByIndexNameSessionRepository<Session>) context.getBean(FindByIndexNameSessionRepository.class), time);
    }

    private <S extends Session> void age(FindByIndexNameSessionRepository<S> all, Duration time) {
        var session = all.findById(browser.sessionId());
        Pass pass = session.getAttribute(Pass.ATTRIBUTE);
        var provenAt = pass.provenAt().minus(time);
        session.setAttribute(
                Pass.ATTRIBUTE, new Pass(true, false, pass.began(), provenAt, pass.address(), pass.browser()));
        all.save(session);
    }

    private static String code(byte[] secret, int later) {
        return TimeCode.code(secret, TimeCode.step(Clock.systemUTC().instant()) + later, 6);
    }
}
