package cn.mingzhang.accountability;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The only way tests of other packages hold somebody to account. */
@Component
@Profile("test | proof")
public class Sanctioner {
    private final AccountabilityDesk desk;
    private final OfficeClock clock;
    private final Cast cast;

    Sanctioner(AccountabilityDesk desk, Registry registry, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
        this.cast = Cast.of(registry, clock);
    }

    public String hold(String name, String clue) {
        var person = new NewPerson(
                name,
                cast.unit(DemoCast.CITY_OFFICE),
                Rank.STAFF,
                List.of(Sanction.WARNING),
                null,
                "达州市纪委监委",
                "达纪决〔2021〕1号",
                clock.today(),
                null,
                clue);
        return desk.register(person, cast.officer("keeper"));
    }

    public void publish(String number, String shownName) {
        desk.publish(number, shownName, "达纪通〔2021〕1号", cast.officer("inspector"));
    }
}
