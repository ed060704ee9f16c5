package cn.mingzhang.projects;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Division;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen on a card and in the filter, as it is named today. */
@Component
class ProjectChoices {

    private final Registry registry;
    private final MessageSource messages;
    private final OfficeClock clock;

    ProjectChoices(Registry registry, MessageSource messages, OfficeClock clock) {
        this.registry = registry;
        this.messages = messages;
        this.clock = clock;
    }

    List<Option> divisions() {
        return registry.divisions(clock.today()).stream()
                .map(division -> new Option(division.code(), division.name()))
                .toList();
    }

    /** The civil-defense offices within a scope. */
    List<Option> units(Scope scope) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(Unit::option)
                .toList();
    }

    String unitName(long unitId) {
        return registry.unit(unitId, clock.today()).name();
    }

    List<Option> decisions(Locale locale) {
        return Arrays.stream(DecisionKind.values())
                .map(kind -> new Option(kind.name(), messages.getMessage(kind.key(), null, locale)))
                .toList();
    }

    boolean offersDivision(String code) {
        return has(divisions(), code);
    }

    boolean offersUnit(long unitId, Scope scope) {
        return has(units(scope), "" + unitId);
    }

    private static boolean has(List<Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    CardWords words(Locale locale) {
        var today = clock.today();
        var divisions = registry.divisions(today).stream().collect(toMap(Division::code, Division::name));
        var units = registry.units(today).stream().collect(toMap(unit -> "" + unit.id(), Unit::name));
        return new CardWords(divisions, units, messages, locale);
    }
}
