package cn.mingzhang.accounts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** One account, for who may see it: to everybody else it does not exist. */
@Component
class Accounts {
    private final Registry registry;
    private final OfficeClock clock;

    Accounts(Registry registry, OfficeClock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    Officer seen(String login, Officer officer) {
        Rights.mustSee(officer, login);
        return registry.byLogin(login, clock.today()).orElseThrow(() -> new NotVisible("account " + login));
    }
}
