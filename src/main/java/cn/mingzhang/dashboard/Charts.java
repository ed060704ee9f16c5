package cn.mingzhang.dashboard;

import static cn.mingzhang.dashboard.Chart.Cell.bad;
import static cn.mingzhang.dashboard.Chart.Cell.count;
import static cn.mingzhang.dashboard.Chart.Cell.wan;

import cn.mingzhang.calendar.Lamp.Colour;
import cn.mingzhang.dashboard.Chart.Cell;
import cn.mingzhang.dashboard.Chart.Head;
import cn.mingzhang.dashboard.Chart.Line;
import cn.mingzhang.figures.FigureShare;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.people.Unit;
import cn.mingzhang.problems.LedgerOutlook;
import cn.mingzhang.problems.LedgerOutlook.Outlook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the charts of problems and units out of what was read. */
@Component
class Charts {
    private static final List<Colour> LAMPS =
            List.of(Colour.RED, Colour.YELLOW, Colour.BLUE, Colour.GREEN, Colour.GREY);
    private static final List<String> GROUPS = List.of("AP", "OM", "FE", "PR", "QS", "OP", "DU");

    private final Words words;

    Charts(Words words) {
        this.words = words;
    }

    /** @param name of a unit's division, as it stands on the axis */
    record Units(List<Unit> units, Function<Unit, String> name) {
        Line line(Unit unit, List<Cell> cells) {
            return new Line(name.apply(unit), unit.name(), cells);
        }
    }

    Chart omitted(List<FigureShare> shares, Map<Long, Long> overdue, Units units, LocalDate today) {
        var names = units.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        var late = "/problems?group=OM&year=2021&overdue=true";
        var lines = shares.stream()
                .map(share -> new Line(
                        names.containsKey(share.unitId())
                                ? units.name().apply(names.get(share.unitId()))
                                : share.unit(),
                        share.unit(),
                        List.of(
                                count(share.all(), share.rows()),
                                count(share.rectified(), share.rectifiedRows()),
                                count(share.remaining(), share.remainingRows()),
                                bad(overdue.getOrDefault(share.unitId(), 0L), late + "&unit=" + share.unitId()))))
                .toList();
        var rows = "/figures/omitted.projects?asOf=" + today;
        return new Chart(
                "omitted",
                words.of("chart.omitted"),
                words.of("chart.omitted.note"),
                "bar",
                words.of("unit"),
                List.of(
                        new Head(words.of("all"), ""),
                        new Head(words.of("rectified"), "green"),
                        new Head(words.of("remaining"), "yellow"),
                        new Head(words.of("overdue.short"), "")),
                lines,
                sum(lines, List.of(rows, rows + "&rectified=true", rows + "&rectified=false", late)));
    }

    Chart classes(Outlook outlook, Map<String, Long> all) {
        var lines = GROUPS.stream()
                .filter(all::containsKey)
                .map(group -> new Line(
                        words.ofAny("problem.group." + group),
                        words.ofAny("problem.group." + group),
                        lamps(outlook, cell -> group.equals(cell.group()), "/problems?open=true&group=" + group)))
                .toList();
        return new Chart(
                "classes",
                words.of("chart.classes"),
                words.of("chart.lamps.note"),
                "bar",
                words.ofAny("problem.classGroup"),
                lampHeads(),
                lines,
                null);
    }

    Chart units(Outlook outlook, Units units) {
        var lines = units.units().stream()
                .map(unit -> units.line(
                        unit, lamps(outlook, cell -> cell.isOf(unit.id()), "/problems?open=true&unit=" + unit.id())))
                .toList();
        return new Chart(
                "units",
                words.of("chart.units"),
                words.of("chart.lamps.note"),
                "bar",
                words.of("unit"),
                lampHeads(),
                lines,
                sum(
                        lines,
                        Stream.concat(
                                        LAMPS.stream().map(lamp -> "/problems?open=true&lamp=" + lamp),
                                        Stream.of("/problems?open=true"))
                                .toList()));
    }

    private List<Head> lampHeads() {
        return Stream.concat(
                        LAMPS.stream()
                                .map(lamp -> new Head(
                                        words.of("lamp.short." + lamp),
                                        lamp.name().toLowerCase(Locale.ROOT))),
                        Stream.of(new Head(words.of("sum"), "")))
                .toList();
    }

    private static List<Cell> lamps(Outlook outlook, Predicate<LedgerOutlook.Cell> those, String href) {
        var cells = new ArrayList<Cell>();
        long all = 0;
        for (var lamp : LAMPS) {
            var problems = outlook.problems(those.and(cell -> cell.colour() == lamp));
            all += problems;
            var to = href + "&lamp=" + lamp;
            cells.add(lamp == Colour.RED ? bad(problems, to) : count(problems, to));
        }
        cells.add(count(all, href));
        return cells;
    }

    /** 排名: the best first; the share is rounded down. */
    Chart league(
            List<Figures.OfUnit> ledger, List<FeeOutlook.OfUnit> fees, Outlook outlook, Units units, LocalDate today) {
        record Place(Line line, long share, long overdue) {}
        var lines = units.units().stream()
                .map(unit -> {
                    var of = ledger.stream()
                            .filter(one -> one.unitId() == unit.id())
                            .toList();
                    var all = of.stream().mapToLong(Figures.OfUnit::all).sum();
                    var rectified =
                            of.stream().mapToLong(Figures.OfUnit::rectified).sum();
                    var closed = of.stream().mapToLong(Figures.OfUnit::closed).sum();
                    var overdue = outlook.problems(cell -> cell.isOf(unit.id()) && cell.isRed());
                    var owed = fees.stream()
                            .filter(one -> one.unitId() == unit.id())
                            .mapToLong(FeeOutlook.OfUnit::arrears)
                            .sum();
                    var share = all == 0 ? 0 : rectified * 100 / all;
                    var percent = new Cell(all == 0 ? "—" : share + "%", all == 0 ? "" : "" + share, null, false);
                    return new Place(
                            units.line(
                                    unit,
                                    List.of(
                                            count(all, Figures.rowsOf("problems.all", today, unit.id())),
                                            count(rectified, Figures.rowsOf("problems.rectified", today, unit.id())),
                                            count(closed, Figures.rowsOf("problems.closed", today, unit.id())),
                                            percent,
                                            bad(overdue, "/problems?overdue=true&unit=" + unit.id()),
                                            wan(owed, "/fees?state=OWING&unit=" + unit.id()))),
                            all == 0 ? -1 : share,
                            overdue);
                })
                .sorted(Comparator.comparingLong(Place::share).reversed().thenComparingLong(Place::overdue))
                .map(Place::line)
                .toList();
        return new Chart(
                "league",
                words.of("chart.league"),
                words.of("chart.league.note"),
                "table",
                words.of("unit"),
                Stream.of("problems", "rectified.short", "closed", "share", "overdue.short", "arrears")
                        .map(key -> new Head(words.of(key), ""))
                        .toList(),
                lines,
                null);
    }

    private Line sum(List<Line> lines, List<String> hrefs) {
        var cells = IntStream.range(0, hrefs.size())
                .mapToObj(n -> count(
                        lines.stream()
                                .mapToLong(line ->
                                        Long.parseLong(line.cells().get(n).plain()))
                                .sum(),
                        hrefs.get(n)))
                .toList();
        return new Line(words.of("sum"), "", cells);
    }
}
