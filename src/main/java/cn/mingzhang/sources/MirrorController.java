package cn.mingzhang.sources;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemBriefs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 镜子: last year's problems of the units a source is about, beside what it says this year. */
@Controller
class MirrorController {
    private static final int MOST = 200;

    private final SourceDesk desk;
    private final SourceTables tables;
    private final Sources sources;
    private final SourceRights rights;
    private final ProblemBriefs problems;
    private final SourceWords words;
    private final OfficeClock clock;

    MirrorController(
            SourceDesk desk,
            SourceTables tables,
            Sources sources,
            SourceRights rights,
            ProblemBriefs problems,
            SourceWords words,
            OfficeClock clock) {
        this.desk = desk;
        this.tables = tables;
        this.sources = sources;
        this.rights = rights;
        this.problems = problems;
        this.words = words;
        this.clock = clock;
    }

    /** One unit, class by class. */
    record Side(String unit, List<Pair> pairs) {}

    /** One class: then and now. */
    record Pair(String group, List<ProblemBriefs.Brief> then, List<SourceTables.ItemRow> now) {
        /** The same class in both years. */
        public boolean isAgain() {
            return !then.isEmpty() && !now.isEmpty();
        }
    }

    @GetMapping("/sources" + SourceController.NUMBER + "/mirror")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String group,
            Officer officer,
            Model model) {
        var source = desk.seen(number, officer);
        var year = source.datedOn().getYear() - 1;
        var chosen = Arrays.stream(ClassGroup.values())
                .filter(one -> one.name().equals(group))
                .findFirst()
                .orElse(null);
        var all = sources.units(source.id(), rights.scope(officer), clock.today());
        var items = tables.items(source, officer);
        var sides = new ArrayList<Side>();
        for (var one : all) {
            if (unit == null || unit.isBlank() || unit.equals("" + one.unitId())) {
                var then = problems.foundIn(year, one.unitId(), chosen, officer, MOST);
                var now = items.stream()
                        .filter(item -> item.unit().equals(one.unit()))
                        .filter(item -> chosen == null || item.classCode().startsWith(chosen.name()))
                        .toList();
                sides.add(new Side(one.unit(), pairs(then, now)));
            }
        }
        model.addAttribute("number", number);
        model.addAttribute("name", source.title());
        model.addAttribute("href", source.href());
        model.addAttribute("lead", words.of("mirror.lead", "" + year, "" + (year + 1)));
        model.addAttribute("then", words.of("mirror.then", "" + year));
        model.addAttribute("now", words.of("mirror.now", "" + (year + 1)));
        model.addAttribute(
                "sides", sides.stream().filter(side -> !side.pairs().isEmpty()).toList());
        model.addAttribute(
                "quiet",
                sides.stream()
                        .filter(side -> side.pairs().isEmpty())
                        .map(Side::unit)
                        .collect(Collectors.joining("、")));
        model.addAttribute(
                "units",
                all.stream()
                        .map(one -> new Option("" + one.unitId(), one.unit()))
                        .toList());
        model.addAttribute(
                "groups",
                Arrays.stream(ClassGroup.values())
                        .map(one -> new Option(one.name(), words.ofAny("problem.group." + one)))
                        .toList());
        model.addAttribute("unit", unit);
        model.addAttribute("group", chosen == null ? "" : chosen.name());
        return "sources/mirror";
    }

    /** The classes that occur on either side, in the catalogue's order; what has no class yet comes last. */
    private List<Pair> pairs(List<ProblemBriefs.Brief> then, List<SourceTables.ItemRow> now) {
        var pairs = new ArrayList<Pair>();
        for (var group : ClassGroup.values()) {
            var named = words.ofAny("problem.group." + group);
            add(
                    pairs,
                    new Pair(
                            named,
                            then.stream()
                                    .filter(one -> one.group().equals(named))
                                    .toList(),
                            now.stream()
                                    .filter(item -> item.classCode().startsWith(group.name()))
                                    .toList()));
        }
        add(
                pairs,
                new Pair(
                        words.of("mirror.unclassed"),
                        then.stream().filter(one -> one.group().isEmpty()).toList(),
                        now.stream().filter(item -> item.classCode().isEmpty()).toList()));
        return pairs;
    }

    private static void add(List<Pair> pairs, Pair pair) {
        if (!pair.then().isEmpty() || !pair.now().isEmpty()) {
            pairs.add(pair);
        }
    }
}
