package cn.mingzhang.people;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import java.time.LocalDate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The fixed small cast in a test: enters it on first use, and signs its members in. */
public class Cast {
    private final Registry registry;
    private final OfficeClock clock;

    public Cast(Registry registry, OfficeClock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** {@code Cast.of(registry, clock).officer("rectifier")}. */
    public static Cast of(Registry registry, OfficeClock clock) {
        return new Cast(registry, clock);
    }

    /** A member as he stands today by the office's clock. */
    public Officer officer(String login) {
        return officer(login, clock.today());
    }

    public Officer officer(String login, LocalDate on) {
        DemoCast.enter(registry);
        return registry.byLogin(login, on).orElseThrow();
    }

    /** A unit by its code, see the constants of {@link DemoCast}. */
    public Unit unit(String code) {
        DemoCast.enter(registry);
        return registry.unitByCode(code, clock.today()).orElseThrow();
    }

    /** For requests: {@code mvc.get().uri("/").with(Cast.as("rectifier"))}. */
    public static RequestPostProcessor as(String login) {
        return request -> {
            var context = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            var cast = new Cast(context.getBean(Registry.class), context.getBean(OfficeClock.class));
            var officer = cast.officer(login);
            var epoch = context.getBean(Officers.class)
                    .standing(officer.id(), cast.clock.today())
                    .orElseThrow()
                    .epoch();
            return SecurityMockMvcRequestPostProcessors.user(new SignedIn(officer.id(), login, epoch))
                    .postProcessRequest(request);
        };
    }
}
