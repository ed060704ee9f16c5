package cn.mingzhang.search;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Units by name, code and the sounds of their names. Who there is, everybody may know; what a unit has is asked of its lists. */
@Component
class UnitsFound implements Findable {
    private final Registry registry;
    private final OfficeClock clock;
    private final SearchWords words;

    UnitsFound(Registry registry, OfficeClock clock, SearchWords words) {
        this.registry = registry;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        var found = registry.units(clock.today()).stream()
                .filter(unit -> Named.is(text, unit.name(), unit.code()))
                .sorted(Comparator.comparing(unit -> !unit.name().equals(text.text())))
                .toList();
        var hits = found.stream().limit(SHOWN).map(unit -> hit(unit, officer)).toList();
        return Found.of("units", 80, found.size(), hits, null);
    }

    private Hit hit(Unit unit, Officer officer) {
        var deeds = deeds(unit, officer);
        return new Hit(
                deeds.isEmpty() ? null : deeds.get(0).value(),
                unit.name(),
                "",
                words.ofAny("people.level." + unit.level()) + " · " + unit.code(),
                null,
                null,
                deeds);
    }

    private List<Option> deeds(Unit unit, Officer officer) {
        var deeds = new ArrayList<Option>();
        if (officer.isOnSide(Side.ADMINISTRATION)) {
            deeds.add(new Option("/units", words.ofAny("accounts.units")));
        } else if (unit.kind() == UnitKind.CIVIL_DEFENSE) {
            deeds.add(new Option("/problems?unit=" + unit.id(), words.of("problemsOf")));
            if (!officer.isOnSide(Side.TREASURY)) {
                deeds.add(new Option("/projects?unit=" + unit.id(), words.of("projectsOf")));
            }
            deeds.add(new Option("/fees?unit=" + unit.id(), words.of("feesOf")));
        }
        return deeds;
    }
}
