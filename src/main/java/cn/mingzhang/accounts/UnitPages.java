package cn.mingzhang.accounts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Division;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 单位: all of them are read at once (a city has some dozens), each below its superior. */
@Component
class UnitPages {
    /** The expressions are not used: the rows are sorted here, where the tree is known. */
    static final Sorts SORTS = Sorts.first("tree", "1", false)
            .and("code", "1")
            .and("name", "1")
            .and("kind", "1")
            .and("people", "1");

    private final Registry registry;
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Words words;

    UnitPages(Registry registry, JdbcClient sql, OfficeClock clock, Words words) {
        this.registry = registry;
        this.sql = sql;
        this.clock = clock;
        this.words = words;
    }

    /** @param depth below the topmost, for the indent */
    record Row(
            long id,
            String code,
            String name,
            String superior,
            UnitKind kind,
            String kindWord,
            String division,
            String divisionCode,
            long people,
            int depth) {
        public String indent() {
            return "tree--" + Math.min(depth, 3);
        }
    }

    /** A name and since when; {@code state} says whether it is past, in force or yet to come. */
    record Name(LocalDate from, String since, String name, String state, String tone) {}

    Listing<Row> list(ListQuery query) {
        var text = query.text("q").text().toLowerCase(Locale.ROOT);
        var kind = query.constant("kind", UnitKind.class);
        var division = query.word("division");
        var found = rows().stream()
                .filter(row -> text.isEmpty()
                        || row.name().toLowerCase(Locale.ROOT).contains(text)
                        || row.code().toLowerCase(Locale.ROOT).contains(text))
                .filter(row -> kind == null || row.kind() == kind)
                .filter(row -> division == null || row.divisionCode().equals(division))
                .collect(Collectors.toCollection(ArrayList::new));
        sort(found, query);
        var page = found.stream().skip(query.offset()).limit(query.size()).toList();
        return Listing.of(page, found.size(), query).saying(inWords(text, kind, division));
    }

    private List<String> inWords(String text, @Nullable UnitKind kind, @Nullable String division) {
        var said = new ArrayList<String>();
        if (!text.isEmpty()) {
            said.add(words.of("filter.q", text));
        }
        if (kind != null) {
            said.add(words.of("unit.kind", kind));
        }
        if (division != null) {
            divisions().stream()
                    .filter(option -> option.value().equals(division))
                    .forEach(option -> said.add(option.label()));
        }
        return said;
    }

    private static void sort(List<Row> rows, ListQuery query) {
        var chinese = Collator.getInstance(Locale.CHINA);
        Comparator<Row> by = switch (query.sort()) {
            case "code" -> Comparator.comparing(Row::code);
            case "name" -> Comparator.comparing(Row::name, chinese);
            case "kind" -> Comparator.comparing(Row::kind);
            case "people" -> Comparator.comparing(Row::people);
            default -> null;
        };
        if (by != null) {
            rows.sort(query.descending() ? by.reversed() : by);
        }
    }

    /** Every unit, each right below its superior. */
    private List<Row> rows() {
        var today = clock.today();
        var units = registry.units(today);
        var names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var divisions = registry.divisions(today).stream().collect(Collectors.toMap(Division::code, Division::name));
        var people = people(today);
        var rows = new ArrayList<Row>();
        units.stream()
                .filter(unit -> unit.superiorId() == null)
                .forEach(top -> descend(
                        top,
                        0,
                        units,
                        (unit, depth) -> rows.add(new Row(
                                unit.id(),
                                unit.code(),
                                unit.name(),
                                unit.superiorId() == null ? "" : Objects.requireNonNull(names.get(unit.superiorId())),
                                unit.kind(),
                                words.of("unit.kind", unit.kind()),
                                divisions.getOrDefault(unit.divisionCode(), unit.divisionCode()),
                                unit.divisionCode(),
                                people.getOrDefault(unit.id(), 0L),
                                depth))));
        return rows;
    }

    private interface Visit {
        void of(Unit unit, int depth);
    }

    private static void descend(Unit unit, int depth, List<Unit> all, Visit visit) {
        visit.of(unit, depth);
        all.stream()
                .filter(below -> Objects.equals(below.superiorId(), unit.id()))
                .forEach(below -> descend(below, depth + 1, all, visit));
    }

    private Map<Long, Long> people(LocalDate on) {
        var people = new HashMap<Long, Long>();
        sql.sql("SELECT home.unit_id, count(*) AS people FROM officer o " + AccountList.HOME
                        + " WHERE o.active GROUP BY home.unit_id")
                .param("on", on)
                .query((row, n) -> people.put(row.getLong("unit_id"), row.getLong("people")))
                .list();
        return people;
    }

    List<Name> names(long unitId) {
        var today = clock.today();
        var inForce = registry.unit(unitId, today).name();
        return sql.sql("SELECT valid_from, name FROM unit_name WHERE unit_id = :id ORDER BY valid_from DESC")
                .param("id", unitId)
                .query((row, n) -> {
                    var from = row.getObject("valid_from", LocalDate.class);
                    var name = row.getString("name");
                    var state = from.isAfter(today) ? "coming" : name.equals(inForce) ? "now" : "past";
                    return new Name(
                            from,
                            Dates.day(from),
                            name,
                            words.of("unit.name." + state),
                            state.equals("now") ? "good" : state.equals("coming") ? "info" : "neutral");
                })
                .list();
    }

    List<Option> divisions() {
        return registry.divisions(clock.today()).stream()
                .map(division -> new Option(division.code(), division.name()))
                .toList();
    }

    /** Every unit, indented below its superior as far as a select can. */
    List<Option> units() {
        return rows().stream()
                .map(row -> new Option("" + row.id(), "　".repeat(row.depth()) + row.name()))
                .toList();
    }
}
