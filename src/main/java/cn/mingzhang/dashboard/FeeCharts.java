package cn.mingzhang.dashboard;

import static cn.mingzhang.dashboard.Chart.Cell.wan;

import cn.mingzhang.dashboard.Chart.Head;
import cn.mingzhang.dashboard.Chart.Line;
import cn.mingzhang.dashboard.Charts.Units;
import cn.mingzhang.figures.Figures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes the charts of the fee out of what was read, in 万元: what is owed, how long, and what came in. */
@Component
class FeeCharts {
    private static final List<String> AGES = List.of("NOT_DUE", "D30", "D90", "D180", "D365", "LONGER");

    private final Words words;

    FeeCharts(Words words) {
        this.words = words;
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
}
