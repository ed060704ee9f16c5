package cn.mingzhang.dashboard;

import static cn.mingzhang.dashboard.Chart.Cell.bad;
import static cn.mingzhang.dashboard.Chart.Cell.count;

import cn.mingzhang.calendar.Lamp.Colour;
import cn.mingzhang.dashboard.Chart.Cell;
import cn.mingzhang.dashboard.Chart.Head;
import cn.mingzhang.dashboard.Chart.Line;
import cn.mingzhang.figures.FigureShare;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Unit;
import cn.mingzhang.problems.LedgerOutlook.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** Makes the charts of the leaders' page out of what was read. */
@Component
class Charts {
    private static final List<Colour> LAMPS =
            List.of(Colour.RED, Colour.YELLOW, Colour.BLUE, Colour.GREEN, Colour.GREY);
    private static final List<String> GROUPS = List.of("AP", "OM", "FE", "PR", "QS", "OP", "DU");
    private static final List<String> AGES = List.of("NOT_DUE", "D30", "D90", "D180", "D365", "LONGER");

    private final Words words;

    Charts(Words words) {
        this.words = words;
    }

    /** @param name of a unit's division, as it stands on the axis */
    record Units(List<Unit> units, Function<Unit, String> name) {
        private Line line(Unit unit, List<Cell> cells) {
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
                        unit,
                        lamps(
                                outlook,
                                cell -> cell.unitId() != null && cell.unitId() == unit.id(),
                                "/problems?open=true&unit=" + unit.id())))
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

    private static List<Cell> lamps(
            Outlook outlook, Predicate<cn.mingzhang.problems.LedgerOutlook.Cell> those, String href) {
        var cells = new ArrayList<Cell>();
        long all = 0;
        for (var lamp : LAMPS) {
            var problems = outlook.cells().stream()
                    .filter(those)
                    .filter(cell -> cell.colour() == lamp)
                    .mapToLong(cn.mingzhang.problems.LedgerOutlook.Cell::problems)
                    .sum();
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
                    var overdue = outlook.cells().stream()
                            .filter(cell ->
                                    cell.unitId() != null && cell.unitId() == unit.id() && cell.colour() == Colour.RED)
                            .mapToLong(cn.mingzhang.problems.LedgerOutlook.Cell::problems)
                            .sum();
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

    Chart fees(List<FeeOutlook.OfUnit> fees, Units units) {
        var lines = units.units().stream()
                .flatMap(unit -> fees.stream()
                        .filter(one -> one.unitId() == unit.id())
                        .map(one -> units.line(
                                unit,
                                List.of(
                                        wan(one.payable(), "/fees?unit=" + unit.id()),
                                        wan(one.paid(), "/fees?unit=" + unit.id()),
                                        wan(one.arrears(), "/fees?state=OWING&unit=" + unit.id())))))
                .toList();
        return new Chart(
                "fees",
                words.of("chart.fees"),
                words.of("wan"),
                "bar",
                words.of("unit"),
                List.of(
                        new Head(words.of("payable"), ""),
                        new Head(words.of("paid"), "blue"),
                        new Head(words.of("arrears.short"), "red")),
                lines,
                null);
    }

    Chart ageing(List<FeeOutlook.OfUnit> fees) {
        var lines = IntStream.range(0, AGES.size())
                .mapToObj(age -> new Line(
                        words.ofAny("arrears.bucket." + AGES.get(age)),
                        "",
                        List.of(wan(
                                fees.stream()
                                        .mapToLong(one -> one.aged().get(age))
                                        .sum(),
                                "/fees?bucket=" + AGES.get(age)))))
                .toList();
        return new Chart(
                "ageing",
                words.of("chart.ageing"),
                words.of("wan"),
                "column",
                words.ofAny("arrears.bucket"),
                List.of(new Head(words.of("arrears.short"), "red")),
                lines,
                null);
    }

    Chart months(List<FeeOutlook.OfMonth> months, List<YearMonth> shown, LocalDate today) {
        var lines = shown.stream()
                .map(month -> {
                    var of = months.stream()
                            .filter(one -> YearMonth.from(one.month()).equals(month))
                            .toList();
                    var within = "?asOf=" + today + "&month=" + month;
                    return new Line(
                            month.toString(),
                            "",
                            List.of(
                                    wan(
                                            of.stream()
                                                    .mapToLong(FeeOutlook.OfMonth::collected)
                                                    .sum(),
                                            "/figures/fee.collected.total" + within),
                                    wan(
                                            of.stream()
                                                    .mapToLong(FeeOutlook.OfMonth::recovered)
                                                    .sum(),
                                            "/figures/fee.recovered.total" + within)));
                })
                .toList();
        return new Chart(
                "months",
                words.of("chart.months"),
                words.of("wan"),
                "column",
                words.of("month"),
                List.of(new Head(words.of("collected"), "blue"), new Head(words.of("recovered"), "")),
                lines,
                null);
    }

    Chart monthsByUnit(List<FeeOutlook.OfMonth> months, List<YearMonth> shown, Units units, LocalDate today) {
        var lines = units.units().stream()
                .map(unit -> units.line(
                        unit,
                        shown.stream()
                                .map(month -> wan(
                                        months.stream()
                                                .filter(one -> one.unitId() == unit.id()
                                                        && YearMonth.from(one.month())
                                                                .equals(month))
                                                .mapToLong(FeeOutlook.OfMonth::collected)
                                                .sum(),
                                        Figures.rowsOf("fee.collected.total", today, unit.id()) + "&month=" + month))
                                .toList()))
                .toList();
        return new Chart(
                "months-units",
                words.of("chart.monthsByUnit"),
                words.of("wan"),
                "table",
                words.of("unit"),
                shown.stream().map(month -> new Head(month.toString(), "")).toList(),
                lines,
                null);
    }

    /** In 万元. */
    private static Cell wan(long fen, String href) {
        return new Cell(
                fen == 0 ? "0" : Yuan.ofFen(fen).wan(),
                BigDecimal.valueOf(fen)
                        .divide(BigDecimal.valueOf(1_000_000), 2, RoundingMode.HALF_UP)
                        .toPlainString(),
                fen == 0 ? null : href,
                false);
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
