package cn.mingzhang.dashboard;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Lamp.Colour;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.dashboard.DashboardPage.County;
import cn.mingzhang.dashboard.DashboardPage.LampLine;
import cn.mingzhang.dashboard.DashboardPage.Sentence;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Division;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.problems.LedgerOutlook;
import cn.mingzhang.problems.LedgerOutlook.Outlook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the leaders' page. */
@Component
public class Dashboard {
    /** The campaign whose omitted projects are shown by unit. */
    private static final int OMITTED_OF = 2021;

    private static final int MONTHS = 12;

    private static final Set<String> HEADLINES = Set.of(
            "ledger.problems",
            "ledger.rectified",
            "omitted.projects",
            "omitted.municipal.remaining",
            "problems.all",
            "problems.closed",
            "fee.recovered.year",
            "fee.recovered.total",
            "fee.arrears",
            "problems.in-closure");

    private static final Post[] READERS = {
        Post.LEADERSHIP, Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE, Post.GROUP_LEADER, Post.GROUP_DEPUTY
    };

    private final Figures figures;
    private final LedgerOutlook outlook;
    private final FeeOutlook fees;
    private final LastLook looks;
    private final Charts charts;
    private final FeeCharts feeCharts;
    private final ObjectProvider<Waiting> work;
    private final Registry registry;
    private final Scopes scopes;
    private final OfficeClock clock;
    private final Words words;

    Dashboard(
            Figures figures,
            LedgerOutlook outlook,
            FeeOutlook fees,
            LastLook looks,
            Charts charts,
            FeeCharts feeCharts,
            ObjectProvider<Waiting> work,
            Registry registry,
            Scopes scopes,
            OfficeClock clock,
            Words words) {
        this.figures = figures;
        this.outlook = outlook;
        this.fees = fees;
        this.looks = looks;
        this.charts = charts;
        this.feeCharts = feeCharts;
        this.work = work;
        this.registry = registry;
        this.scopes = scopes;
        this.clock = clock;
        this.words = words;
    }

    public static boolean mayRead(Officer officer) {
        return officer.holdsAny(READERS);
    }

    public static void mustRead(Officer officer) {
        officer.mustHoldAny(READERS);
    }

    public DashboardPage of(Officer officer) {
        var today = clock.today();
        var scope = scopes.of(officer, today);
        var standing = outlook.of(officer);
        var units = units(scope, today);
        return new DashboardPage(
                Dates.day(today),
                words.of(scope.everything() ? "scope.city" : "scope.part"),
                changes(officer, scope, standing, today),
                work.stream()
                        .flatMap(capability -> capability.on(officer).stream())
                        .filter(bucket -> !bucket.isEmpty())
                        .sorted(Comparator.comparingInt(Waiting.Bucket::order))
                        .toList(),
                figures.some(HEADLINES, today, officer, today),
                figures.sealed(today, officer, today),
                figures.transferredByUnit(today, officer),
                lamps(standing),
                standing.open(),
                List.of(standing.overdue(), standing.turningRed()),
                counties(standing, units),
                charts(officer, scope, standing, units, today));
    }

    private Charts.Units units(Scope scope, LocalDate today) {
        var names = registry.divisions(today).stream().collect(Collectors.toMap(Division::code, Division::name));
        var units = registry.civilDefenseUnits(today).stream()
                .filter(unit -> scope.covers(unit.id()))
                .toList();
        return new Charts.Units(units, unit -> names.getOrDefault(unit.divisionCode(), unit.name()));
    }

    /** Three sentences: the problems, the money, what is late. */
    private List<Sentence> changes(Officer officer, Scope scope, Outlook standing, LocalDate today) {
        var last = looks.before(officer, today);
        var from = last == null ? today.minusDays(7) : last;
        var since = fees.since(from, today, scope);
        var day = words.of(last == null ? "since.week" : "since", Dates.day(from));
        var compare = "/figures/compare?from=" + from + "&to=" + today + "&figure=";
        return List.of(
                new Sentence(
                        words.of("change.problems", day, since.served(), since.closed()),
                        compare + "problems.closed#changes"),
                new Sentence(
                        words.of("change.money", Yuan.ofFen(since.recovered()).wan()),
                        compare + "fee.recovered.total#changes"),
                new Sentence(
                        words.of(
                                "change.late",
                                outlook.turnedRedSince(from, officer),
                                standing.overdue().total(),
                                standing.turningRed().total()),
                        "/problems?overdue=true"));
    }

    private List<Chart> charts(Officer officer, Scope scope, Outlook standing, Charts.Units units, LocalDate today) {
        var ledger = figures.byUnitAndClass(officer, today);
        var owed = fees.byUnit(today, scope);
        var shown = IntStream.range(0, MONTHS)
                .mapToObj(n -> YearMonth.from(today).minusMonths(MONTHS - 1L - n))
                .toList();
        var paid = fees.byMonth(shown.get(0).atDay(1), today, scope);
        var all = ledger.stream()
                .filter(one -> one.group() != null)
                .collect(Collectors.toMap(Figures.OfUnit::group, Figures.OfUnit::all, Long::sum));
        return List.of(
                charts.omitted(
                        figures.omittedByUnit(today, officer, today),
                        standing.overdueByUnit("OM", OMITTED_OF),
                        units,
                        today),
                charts.classes(standing, all),
                charts.units(standing, units),
                charts.league(ledger, owed, standing, units, today),
                feeCharts.months(paid, shown, today),
                feeCharts.fees(owed, units),
                feeCharts.ageing(owed),
                feeCharts.monthsByUnit(paid, shown, units, today));
    }

    /** One tile a county, in the order of the divisions: no map. */
    private List<County> counties(Outlook standing, Charts.Units units) {
        return units.units().stream()
                .filter(unit -> unit.level() == Level.COUNTY)
                .map(unit -> county(unit, units.name().apply(unit), standing))
                .toList();
    }

    private County county(Unit unit, String name, Outlook standing) {
        var worst = Arrays.stream(Colour.values())
                .filter(colour ->
                        standing.cells().stream().anyMatch(cell -> cell.isOf(unit.id()) && cell.colour() == colour))
                .findFirst();
        return new County(
                name,
                standing.problems(cell -> cell.isOf(unit.id())),
                standing.problems(cell -> cell.isOf(unit.id()) && cell.isRed()),
                worst.map(colour -> new LampView(word(colour), words.of("lamp." + colour)))
                        .orElse(null),
                "/problems?open=true&unit=" + unit.id(),
                "/problems?overdue=true&unit=" + unit.id());
    }

    private List<LampLine> lamps(Outlook standing) {
        return standing.lamps().entrySet().stream()
                .map(lamp -> new LampLine(
                        new LampView(word(lamp.getKey()), words.of("lamp." + lamp.getKey())),
                        words.of("lamp." + lamp.getKey()),
                        lamp.getValue(),
                        "/problems?open=true&lamp=" + lamp.getKey()))
                .toList();
    }

    private static String word(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }
}
