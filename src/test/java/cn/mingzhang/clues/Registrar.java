package cn.mingzhang.clues;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The only way tests make a clue: {@code keeper} registers it, {@code inspector} comes on the list with him. */
@Component
@Profile("test")
public class Registrar {
    /** A name that stands nowhere else: where it is found, it leaked. */
    public static final String MARKER = "欧阳标记人";

    private final ClueDesk desk;
    private final Registry registry;
    private final OfficeClock clock;
    private final Cast cast;

    Registrar(ClueDesk desk, Registry registry, OfficeClock clock) {
        this.desk = desk;
        this.registry = registry;
        this.clock = clock;
        this.cast = Cast.of(registry, clock);
    }

    public Officer officer(String login) {
        return cast.officer(login);
    }

    /** @param logins officers named in it, beside the marker */
    public String register(String... logins) {
        var named = new java.util.ArrayList<>(List.of(new NewClue.Named(MARKER, null)));
        Arrays.stream(logins).map(this::officer).forEach(one -> named.add(new NewClue.Named(one.name(), one.id())));
        var clue = new NewClue(
                ClueKind.NEGLECT,
                ClueSource.INSPECTION,
                "市委巡察办",
                "达巡移〔2021〕3号",
                Level.MUNICIPAL,
                Secrecy.INTERNAL,
                clock.today().minusDays(3),
                cast.unit(DemoCast.CITY_OFFICE),
                AccusedRank.TOWNSHIP_LEADER,
                null,
                officer("inspector"),
                named);
        return desk.register(clue, officer("keeper"));
    }
}
