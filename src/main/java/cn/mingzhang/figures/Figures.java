package cn.mingzhang.figures;

import cn.mingzhang.checkup.Coverage;
import cn.mingzhang.compartment.SealedFigures;
import cn.mingzhang.legacy.LegacyFigures;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.opening.OpeningFigures;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The named figures as of a day, within the scope of who asks. */
@Component
public class Figures {
    private static final String LEGACY_HANDLED = "legacy.handled";
    private static final String HISTORICAL = "ledger.historical";
    private static final String COVERAGE = "coverage.projects";

    private final Reckoning reckoning;
    private final MoneyReckoning money;
    private final LegacyFigures legacy;
    private final OpeningFigures opening;
    private final PlanFigures campaign;
    private final ReputeFigures repute;
    private final SealedFigures sealed;
    private final Coverage coverage;
    private final UseFigures use;
    private final Registry registry;
    private final Scopes scopes;
    private final MessageSource messages;

    Figures(
            Reckoning reckoning,
            MoneyReckoning money,
            LegacyFigures legacy,
            OpeningFigures opening,
            PlanFigures campaign,
            ReputeFigures repute,
            SealedFigures sealed,
            Coverage coverage,
            UseFigures use,
            Registry registry,
            Scopes scopes,
            MessageSource messages) {
        this.reckoning = reckoning;
        this.money = money;
        this.legacy = legacy;
        this.opening = opening;
        this.campaign = campaign;
        this.repute = repute;
        this.sealed = sealed;
        this.coverage = coverage;
        this.use = use;
        this.registry = registry;
        this.scopes = scopes;
        this.messages = messages;
    }

    /** Who sees the ledger knows its figures; 财政 sees payments only, and the three administrators have no business here. */
    public static boolean mayKnow(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    /** In the order of the catalogue; empty for who may know none. */
    public List<FigureValue> asOf(LocalDate day, Officer officer, LocalDate today) {
        if (!mayKnow(officer)) {
            return List.of();
        }
        var scope = scopes.of(officer, today);
        var sums = money.sums(day, scope).entrySet().stream().map(read -> value(read.getKey(), read.getValue(), day));
        var counts = reckoning.values(day, scope).entrySet().stream()
                .map(read -> value(read.getKey(), read.getValue(), day));
        return Stream.of(
                        sums,
                        counts,
                        Stream.of(legacyHandled(day, scope), historical(day, scope), covered(day, scope)),
                        use.asOf(day, scope).stream(),
                        campaign.asOf(day),
                        repute.asOf(day, scope),
                        outOfTheCompartment(day, officer))
                .flatMap(values -> values)
                .toList();
    }

    /** Counted where it is kept; its rows are that capability's own list. */
    private FigureValue legacyHandled(LocalDate day, Scope scope) {
        return new FigureValue(
                LEGACY_HANDLED,
                say("figures." + LEGACY_HANDLED + ".name"),
                BigDecimal.valueOf(legacy.handled(day, scope)),
                say("figures.unit.PROJECTS"),
                say("figures." + LEGACY_HANDLED + ".definition"),
                LegacyFigures.rows(day));
    }

    /** 历史销号: closed on paper before the office began here, counted by itself. */
    private FigureValue historical(LocalDate day, Scope scope) {
        return new FigureValue(
                HISTORICAL,
                say("figures." + HISTORICAL + ".name"),
                BigDecimal.valueOf(opening.historical(day, scope)),
                say("figures.unit.PROBLEMS"),
                say("figures." + HISTORICAL + ".definition"),
                OpeningFigures.rows(day));
    }

    /** Numbers of the whole city without a row behind them; one that is withheld or not known is absent. */
    private Stream<FigureValue> outOfTheCompartment(LocalDate day, Officer officer) {
        return sealed.asOf(day, officer).stream()
                .flatMap(counts -> Stream.of(
                                sealed("clue.transferred.year", "CLUES", counts.transferred(), day),
                                sealed("clue.transferred.municipal.year", "CLUES", counts.municipal(), day),
                                sealed("accountability.persons.year", "PERSONS", counts.persons(), day),
                                sealed(
                                        "accountability.share",
                                        "PERCENT",
                                        share(counts.persons(), counts.headcount()),
                                        day))
                        .flatMap(Optional::stream));
    }

    /** One unit's cell. @param shown its number, or that it is withheld */
    public record Cell(String unit, String shown) {}

    /** 移送线索按单位, where at least one cell may be told; the database withholds what is under three, and what would tell it. */
    public List<Cell> transferredByUnit(LocalDate day, Officer officer) {
        var cells = sealed.byUnit(day, officer);
        if (cells.stream().allMatch(cell -> cell.clues() == null)) {
            return List.of();
        }
        var names = registry.units(day).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return cells.stream()
                .map(cell -> new Cell(
                        names.getOrDefault(cell.unitId(), ""),
                        cell.clues() == null
                                ? say("figures.withheld")
                                : cell.clues().toString()))
                .toList();
    }

    private static @Nullable BigDecimal share(int persons, @Nullable Integer headcount) {
        return headcount == null || headcount == 0
                ? null
                : BigDecimal.valueOf(100L * persons).divide(BigDecimal.valueOf(headcount), 1, RoundingMode.HALF_UP);
    }

    private Optional<FigureValue> sealed(String code, String unit, @Nullable Number value, LocalDate day) {
        return value == null
                ? Optional.empty()
                : Optional.of(new FigureValue(
                        code,
                        say("figures." + code + ".name", "" + day.getYear()),
                        value instanceof BigDecimal share ? share : BigDecimal.valueOf(value.longValue()),
                        say("figures.unit." + unit),
                        say("figures." + code + ".definition", "" + day.getYear()),
                        null));
    }

    /** Counted where it is kept, as of the last check-up. */
    private FigureValue covered(LocalDate day, Scope scope) {
        return new FigureValue(
                COVERAGE,
                say("figures." + COVERAGE + ".name"),
                BigDecimal.valueOf(coverage.checked(day, scope)),
                say("figures.unit.PROJECTS"),
                say("figures." + COVERAGE + ".definition"),
                Coverage.rows(day));
    }

    /** The omitted projects of the campaign of 2021 by responsible unit. */
    public List<FigureShare> omittedByUnit(LocalDate day, Officer officer, LocalDate today) {
        if (!mayKnow(officer)) {
            return List.of();
        }
        var rows = rows(Figure.OMITTED_PROJECTS, day) + "&unit=";
        return reckoning.byUnit(Figure.OMITTED_PROJECTS, day, scopes.of(officer, today)).stream()
                .map(part -> new FigureShare(
                        part.unitId(),
                        part.unit(),
                        part.all(),
                        part.rectified(),
                        rows + part.unitId(),
                        rows + part.unitId() + "&rectified=true",
                        rows + part.unitId() + "&rectified=false"))
                .toList();
    }

    FigureValue value(Figure figure, long value, LocalDate day) {
        return new FigureValue(
                figure.code(),
                say("figures." + figure.code() + ".name", figure.campaign()),
                BigDecimal.valueOf(value),
                say("figures.unit." + figure.counted()),
                say("figures." + figure.code() + ".definition", figure.campaign()),
                rows(figure, day));
    }

    FigureValue value(MoneyFigure figure, Yuan value, LocalDate day) {
        return new FigureValue(
                figure.code(),
                say("figures." + figure.code() + ".name", "" + day.getYear()),
                value.yuan(),
                say("form.yuan"),
                say("figures." + figure.code() + ".definition", "" + day.getYear()),
                "/figures/" + figure.code() + "?asOf=" + day);
    }

    static String rows(Figure figure, LocalDate day) {
        return "/figures/" + figure.code() + "?asOf=" + day;
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
