package cn.mingzhang.problems;

import cn.mingzhang.calendar.Lamp;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms and the filter, in the reader's language and within his scope. */
@Component
class ProblemChoices {
    private final Registry registry;
    private final ProblemClasses classes;
    private final Items items;
    private final LedgerRights rights;
    private final OfficeClock clock;
    private final Words words;
    private final JdbcClient sql;

    ProblemChoices(
            Registry registry,
            ProblemClasses classes,
            Items items,
            LedgerRights rights,
            OfficeClock clock,
            Words words,
            JdbcClient sql) {
        this.registry = registry;
        this.classes = classes;
        this.items = items;
        this.rights = rights;
        this.clock = clock;
        this.words = words;
        this.sql = sql;
    }

    /** Several lines of a select under one heading. */
    record Group(String label, List<Option> options) {}

    /** The list's columns that may be left out. */
    List<Option> columns() {
        return List.of(
                new Option("class", words.of("problem.classCode")),
                new Option("unit", words.of("problem.responsibleUnit")),
                new Option("due", words.of("problem.dueOn")),
                new Option("rectification", words.of("problem.rectification")),
                new Option("stage", words.of("problem.stage")),
                new Option("amount", words.of("problem.amountDue.yuan")));
    }

    List<Option> units(Officer officer) {
        var scope = rights.scope(officer);
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(Unit::option)
                .toList();
    }

    /** 督导单位: of the discipline side or the leading group. */
    List<Option> supervisingUnits() {
        return registry.units(clock.today()).stream()
                .filter(unit -> unit.kind() == UnitKind.DISCIPLINE
                        || unit.kind() == UnitKind.RESIDENT_GROUP
                        || unit.kind() == UnitKind.LEADING_GROUP)
                .map(Unit::option)
                .toList();
    }

    List<Option> rectifiers(Officer officer) {
        var scope = rights.scope(officer);
        return registry.officersHolding(Post.RECTIFIER, null, clock.today()).stream()
                .filter(rectifier -> scope.covers(rectifier.unit().id()))
                .map(rectifier -> new Option(
                        "" + rectifier.id(),
                        rectifier.name() + " · " + rectifier.unit().name()))
                .toList();
    }

    List<Group> classes() {
        var all = classes.all();
        return Arrays.stream(ClassGroup.values())
                .map(group -> new Group(
                        words.of("problem.group", group),
                        all.stream()
                                .filter(one -> one.classGroup() == group)
                                .map(one -> new Option(one.code(), one.code() + " " + one.name(words.locale())))
                                .toList()))
                .toList();
    }

    String className(String code) {
        return classes.find(code).map(one -> one.name(words.locale())).orElse("");
    }

    List<Option> items() {
        return items.findAllByOrderByNumberDesc().stream()
                .map(item -> new Option(item.number(), item.number() + " " + item.title()))
                .toList();
    }

    List<Option> years() {
        return sql
                .sql("SELECT DISTINCT campaign_year FROM problem_item ORDER BY 1 DESC")
                .query(Integer.class)
                .list()
                .stream()
                .map(year -> new Option("" + year, "" + year))
                .toList();
    }

    List<Option> lamps() {
        return Arrays.stream(Lamp.Colour.values())
                .map(colour -> colour.name().toLowerCase(Locale.ROOT))
                .map(colour -> new Option(colour, words.of("lamp." + colour)))
                .toList();
    }

    /** {@code red} and {@code RED} alike. */
    List<Lamp.Colour> lampsAsked(List<String> asked) {
        return Arrays.stream(Lamp.Colour.values())
                .filter(colour -> asked.stream().anyMatch(colour.name()::equalsIgnoreCase))
                .toList();
    }

    <E extends Enum<E>> List<Option> of(String prefix, E[] constants) {
        return words.options(prefix, constants);
    }

    /** With an empty first line. */
    List<Option> orNone(List<Option> options, String key) {
        var all = new ArrayList<Option>();
        all.add(new Option("", words.of(key)));
        all.addAll(options);
        return all;
    }
}
