package cn.mingzhang.briefing;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.figures.FigureValue;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 取数: reads what the tags ask, as its author may know it; whatever cannot be answered is said with its tag, all of it at once. */
@Component
class FigureTaking {
    private final Figures figures;
    private final BriefingWords words;
    private final OfficeClock clock;

    FigureTaking(Figures figures, BriefingWords words, OfficeClock clock) {
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    /** @param sealed whether one of them comes out of the compartment */
    record Taking(Map<String, TakenFigure> byTag, boolean sealed) {}

    /** The last briefing: its day and the numbers it gave. */
    record Last(LocalDate asOf, Map<String, BigDecimal> values) {
        static Last of(Briefing briefing, List<TakenFigure> figures) {
            var values = new HashMap<String, BigDecimal>();
            figures.stream()
                    .filter(figure -> figure.asOf().equals(briefing.asOf())
                            && FigureTag.read(figure.tag()).of() == FigureTag.Of.NOW)
                    .forEach(figure -> values.put(figure.code(), figure.value()));
            return new Last(briefing.asOf(), values);
        }
    }

    /** @throws Unfit naming every tag that is unknown, that he may not know, or that cannot be shown so */
    Taking take(Collection<String> tags, LocalDate asOf, @Nullable Last last, Officer officer) {
        var round = new Round(asOf, last, officer);
        var taken = new LinkedHashMap<String, TakenFigure>();
        var refused = new ArrayList<String>();
        for (var written : tags) {
            try {
                taken.put(written, round.take(FigureTag.read(written)));
            } catch (Unfit unfit) {
                refused.add(words.ofAny(unfit.getCodes()[0], unfit.getArguments()));
            }
        }
        if (!refused.isEmpty()) {
            throw new Unfit("", "briefing.error.tags", String.join(" ", refused));
        }
        var sealed = figures.sealed(asOf, officer, clock.today()).stream()
                .map(FigureValue::code)
                .collect(Collectors.toSet());
        return new Taking(taken, taken.values().stream().anyMatch(figure -> isSealed(figure.code(), sealed)));
    }

    /** Also where it has no number on this day but on another. */
    private static boolean isSealed(String code, Set<String> sealed) {
        return sealed.contains(code) || code.startsWith("clue.") || code.startsWith("accountability.");
    }

    private final class Round {
        private final LocalDate asOf;
        private final @Nullable Last last;
        private final Officer officer;
        private final Map<LocalDate, Map<String, FigureValue>> now = new HashMap<>();
        private final Map<LocalDate, Map<String, FigureValue>> then = new HashMap<>();

        Round(LocalDate asOf, @Nullable Last last, Officer officer) {
            this.asOf = asOf;
            this.last = last;
            this.officer = officer;
        }

        TakenFigure take(FigureTag tag) {
            var day = tag.day() == null ? asOf : tag.day();
            if (day.isAfter(clock.today())) {
                throw refusal("future", tag);
            }
            if (!figures.isInCatalogue(tag.code())) {
                throw refusal("unknown", tag);
            }
            var is = value(day, tag);
            var was = tag.of() == FigureTag.Of.NOW && (last == null || tag.day() != null) ? null : was(tag);
            return switch (tag.of()) {
                case NOW -> of(tag, is, day, is.value(), was, is.rows());
                case LAST ->
                    of(
                            tag,
                            is,
                            last().asOf(),
                            was,
                            null,
                            value(last().asOf(), tag).rows());
                case CHANGE ->
                    of(
                            tag,
                            is,
                            day,
                            is.value().subtract(was),
                            null,
                            "/figures/compare?from=" + last().asOf() + "&to=" + day + "&figure=" + tag.code());
            };
        }

        private @Nullable BigDecimal was(FigureTag tag) {
            if (last == null) {
                throw refusal("noLast", tag);
            }
            var kept = last.values().get(tag.code());
            if (kept != null || tag.of() != FigureTag.Of.NOW) {
                return kept == null ? value(last.asOf(), tag).value() : kept;
            }
            var live = now(last.asOf()).get(tag.code());
            return live == null ? null : live.value();
        }

        private Last last() {
            if (last == null) {
                throw new IllegalStateException("no last one");
            }
            return last;
        }

        private FigureValue value(LocalDate day, FigureTag tag) {
            var value = now(day).get(tag.code());
            if (value == null) {
                throw refusal("absent", tag);
            }
            return value;
        }

        private TakenFigure of(
                FigureTag tag,
                FigureValue said,
                LocalDate day,
                BigDecimal value,
                @Nullable BigDecimal was,
                @Nullable String href) {
            var money = said.money();
            var known = tag.of() == FigureTag.Of.NOW ? then(day).get(tag.code()) : null;
            return new TakenFigure(
                    0,
                    tag.written(),
                    tag.code(),
                    said.name(),
                    said.unit(),
                    said.definition(),
                    day,
                    value,
                    known == null || known.value().compareTo(value) == 0 ? null : known.value(),
                    was,
                    tag.show(value, money),
                    money,
                    href,
                    "",
                    "");
        }

        private Map<String, FigureValue> now(LocalDate day) {
            return now.computeIfAbsent(
                    day, one -> byCode(words.inChinese(() -> figures.asOf(one, officer, clock.today()))));
        }

        private Map<String, FigureValue> then(LocalDate day) {
            return then.computeIfAbsent(
                    day, one -> byCode(words.inChinese(() -> figures.then(one, officer, clock.today()))));
        }

        private Map<String, FigureValue> byCode(List<FigureValue> values) {
            return values.stream().collect(Collectors.toMap(FigureValue::code, value -> value));
        }

        private Unfit refusal(String why, FigureTag tag) {
            return new Unfit("", "briefing.error." + why, "{{" + tag.written() + "}}");
        }
    }
}
