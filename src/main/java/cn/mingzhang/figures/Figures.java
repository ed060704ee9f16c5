package cn.mingzhang.figures;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.SealedFigures;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The named figures as of a day, within the scope of who asks. */
@Component
public class Figures {
    private final Reckoning reckoning;
    private final RegisterReckoning registers;
    private final List<FigureSource> elsewhere;
    private final SealedFigures sealed;
    private final Registry registry;
    private final Scopes scopes;
    private final OfficeClock clock;
    private final MessageSource messages;

    Figures(
            Reckoning reckoning,
            RegisterReckoning registers,
            List<FigureSource> elsewhere,
            SealedFigures sealed,
            Registry registry,
            Scopes scopes,
            OfficeClock clock,
            MessageSource messages) {
        this.reckoning = reckoning;
        this.registers = registers;
        this.elsewhere = elsewhere;
        this.sealed = sealed;
        this.registry = registry;
        this.scopes = scopes;
        this.clock = clock;
        this.messages = messages;
    }

    /** Who sees the ledger knows its figures; 财政 sees payments only, and the three administrators have no business here. */
    public static boolean mayKnow(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    /** In the order of the catalogue, as known now; empty for who may know none. */
    public List<FigureValue> asOf(LocalDate day, Officer officer, LocalDate today) {
        return asOf(day, Known.NOW, officer, today);
    }

    /** Those counted here, out of what had been entered by the end of the day. */
    public List<FigureValue> then(LocalDate day, Officer officer, LocalDate today) {
        var values = new ArrayList<FigureValue>();
        read(Arrays.asList(Figure.values()), day, Known.THEN, scopes.of(officer, today))
                .forEach((figure, value) -> values.add(value(figure, value, day, Known.THEN)));
        return values;
    }

    List<FigureValue> asOf(LocalDate day, Known known, Officer officer, LocalDate today) {
        if (!mayKnow(officer)) {
            return List.of();
        }
        var scope = scopes.of(officer, today);
        var values = new ArrayList<FigureValue>();
        var here = read(Arrays.asList(Figure.values()), day, known, scope);
        here.forEach((figure, value) -> values.add(value(figure, value, day, known)));
        for (var source : elsewhere) {
            source.asOf(day, officer, scope).forEach(told -> values.add(value(told, day)));
        }
        return values;
    }

    /** Only these of the catalogue, in their order: for a page that shows a few of them. */
    public List<FigureValue> some(Set<String> codes, LocalDate day, Officer officer, LocalDate today) {
        if (!mayKnow(officer)) {
            return List.of();
        }
        var wanted = Arrays.stream(Figure.values())
                .filter(figure -> codes.contains(figure.code()))
                .toList();
        var values = new ArrayList<FigureValue>();
        read(wanted, day, Known.NOW, scopes.of(officer, today))
                .forEach((figure, value) -> values.add(value(figure, value, day, Known.NOW)));
        return values;
    }

    /** The numbers as they are counted: things, fen, or a percentage. */
    private Map<Figure, BigDecimal> read(Collection<Figure> figures, LocalDate day, Known known, Scope scope) {
        var counts = new EnumMap<Figure, Long>(Figure.class);
        if (figures.stream().anyMatch(Figure::isOfLedger)) {
            counts.putAll(reckoning.values(day, known, scope));
        }
        counts.putAll(registers.values(figures, day, known, scope));
        var values = new EnumMap<Figure, BigDecimal>(Figure.class);
        for (var figure : figures) {
            if (!figure.isShare()) {
                values.put(figure, plain(figure, counts.get(figure)));
            } else if (counts.getOrDefault(figure.whole(), 0L) > 0) {
                // Rounded down: nothing is 100 that is not whole.
                values.put(
                        figure,
                        BigDecimal.valueOf(100 * counts.get(figure.part()))
                                .divide(BigDecimal.valueOf(counts.get(figure.whole())), 1, RoundingMode.DOWN));
            }
        }
        return values;
    }

    static BigDecimal plain(Figure figure, long value) {
        return figure.isMoney() ? Yuan.ofFen(value).yuan() : BigDecimal.valueOf(value);
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

    /** The omitted projects of the campaign of 2021 by responsible unit. */
    public List<FigureShare> omittedByUnit(LocalDate day, Officer officer, LocalDate today) {
        if (!mayKnow(officer)) {
            return List.of();
        }
        var rows = rows(Figure.OMITTED_PROJECTS, day, Known.NOW) + "&unit=";
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

    FigureValue value(Figure figure, BigDecimal value, LocalDate day, Known known) {
        return new FigureValue(
                figure.code(),
                name(figure, day),
                value,
                unit(figure.unit()),
                say("figures." + figure.code() + ".definition", figure.year(day)),
                figure.isShare() ? null : rows(figure, day, known));
    }

    private FigureValue value(FigureSource.Told told, LocalDate day) {
        var year = told.year() == null ? "" + day.getYear() : told.year();
        return new FigureValue(
                told.code(),
                say("figures." + told.code() + ".name", year),
                told.value(),
                unit(told.unit()),
                say("figures." + told.code() + ".definition", year),
                told.rows());
    }

    String unitName(long unit) {
        return registry.units(clock.today()).stream()
                .filter(one -> one.id() == unit)
                .map(Unit::name)
                .findFirst()
                .orElseGet(() -> say("figures.part.unit"));
    }

    /** How many problems of a class a unit answers for today, how many of them are rectified, and closed. */
    public record OfUnit(long unitId, @Nullable String group, long all, long rectified, long closed) {}

    /** The whole ledger today, from the tally. */
    public List<OfUnit> byUnitAndClass(Officer officer, LocalDate today) {
        return mayKnow(officer) ? reckoning.byUnitAndClass(today, scopes.of(officer, today)) : List.of();
    }

    /** Within them, the addresses of the rows. */
    public static String rowsOf(String code, LocalDate day, long unit) {
        return "/figures/" + code + "?asOf=" + day + "&unit=" + unit;
    }

    /** What of the compartment this officer may know: numbers without a row. */
    public List<FigureValue> sealed(LocalDate day, Officer officer, LocalDate today) {
        return elsewhere.stream()
                .filter(SealedCounted.class::isInstance)
                .flatMap(source -> source.asOf(day, officer, scopes.of(officer, today)).stream())
                .map(told -> value(told, day))
                .toList();
    }

    /** Whether the catalogue has such a figure at all, whoever may know it. */
    public boolean isInCatalogue(String code) {
        return !Objects.requireNonNull(messages.getMessage("figures." + code + ".definition", null, "", Locale.ROOT))
                .isEmpty();
    }

    String name(Figure figure, LocalDate day) {
        return say("figures." + figure.code() + ".name", figure.year(day));
    }

    private String unit(String unit) {
        return say("YUAN".equals(unit) ? "form.yuan" : "figures.unit." + unit);
    }

    static String rows(Figure figure, LocalDate day, Known known) {
        return "/figures/" + figure.code() + "?asOf=" + day + known.parameter();
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
