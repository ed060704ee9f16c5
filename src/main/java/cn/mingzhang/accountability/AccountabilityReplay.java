package cn.mingzhang.accountability;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The eight persons of 2020 for the demo, of a staff of 52; three of the results were published. All names are invented. */
@Component
@Profile("replay")
public class AccountabilityReplay {
    private static final int STAFF = 52;
    private static final int STAFF_OF_THE_CITY = 16;
    private static final List<String> NAMES = List.of("程某一", "杜某二", "范某三", "耿某四", "侯某五", "纪某六", "柯某七", "凌某八");
    private static final List<List<Sanction>> MEASURES = List.of(
            List.of(Sanction.ADMONISHED),
            List.of(Sanction.WARNING),
            List.of(Sanction.CRITICISED, Sanction.SELF_EXAMINED),
            List.of(Sanction.PARTY_WARNING),
            List.of(Sanction.NOTICE),
            List.of(Sanction.PARTY_SERIOUS, Sanction.DEMERIT),
            List.of(Sanction.REMINDED),
            List.of(Sanction.ADMONISHED, Sanction.TRANSFERRED));

    private final AccountabilityDesk desk;
    private final Headcounts headcounts;
    private final Registry registry;

    AccountabilityReplay(AccountabilityDesk desk, Headcounts headcounts, Registry registry) {
        this.desk = desk;
        this.headcounts = headcounts;
        this.registry = registry;
    }

    /** @param clue gives the number of the n-th clue, from which the n-th person was held to account */
    public Map<LocalDate, Runnable> story(Function<String, Officer> cast, String cityOffice, IntFunction<String> clue) {
        var story = new TreeMap<LocalDate, Runnable>();
        story.put(LocalDate.of(2020, 1, 13), () -> count(2020, cityOffice, cast.apply("keeper")));
        story.put(LocalDate.of(2021, 1, 13), () -> count(2021, cityOffice, cast.apply("keeper")));
        for (var n = 1; n <= NAMES.size(); n++) {
            var person = n;
            var on = LocalDate.of(2020, 12, 7).plusDays(n + (n > 5 ? 2 : 0));
            story.put(on, () -> hold(person, on, cityOffice, clue.apply(person), cast));
        }
        return story;
    }

    private void count(int year, String cityOffice, Officer keeper) {
        var units = registry.civilDefenseUnits(LocalDate.of(year, 1, 1));
        var left = STAFF - STAFF_OF_THE_CITY;
        var offices = units.size() - 1;
        for (var unit : units) {
            if (unit.code().equals(cityOffice)) {
                headcounts.enter(unit, year, STAFF_OF_THE_CITY, keeper);
            } else {
                var share = (left + offices - 1) / offices;
                headcounts.enter(unit, year, share, keeper);
                left -= share;
                offices--;
            }
        }
    }

    private void hold(int n, LocalDate on, String cityOffice, String clue, Function<String, Officer> cast) {
        var number = desk.register(
                new NewPerson(
                        NAMES.get(n - 1),
                        unit(n, on, cityOffice),
                        n % 3 == 0 ? Rank.TOWNSHIP_LEADER : Rank.STAFF,
                        MEASURES.get(n - 1),
                        null,
                        "达州市纪委监委",
                        "达纪决〔2020〕" + n + "号",
                        on,
                        null,
                        clue),
                cast.apply("keeper"));
        if (n % 3 == 2) {
            desk.publish(number, NAMES.get(n - 1), "达纪通〔2020〕" + n + "号", cast.apply("inspector"));
        }
    }

    private Unit unit(int n, LocalDate on, String cityOffice) {
        var units = registry.civilDefenseUnits(on);
        var ofTheCity = n % 2 == 1;
        return units.stream()
                .filter(one -> one.code().equals(cityOffice) == ofTheCity)
                .skip(ofTheCity ? 0 : n / 2 % (units.size() - 1))
                .findFirst()
                .orElseThrow();
    }
}
