package cn.mingzhang.submissions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.figures.Behind;
import cn.mingzhang.figures.FigureValue;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A month's figures as an officer may know them: as of its last day, or of today while it is not over. */
@Component
class FiguresOfMonth {
    static final int MOST = 2000;

    private final Figures figures;
    private final Behind behind;
    private final SubmissionWords words;
    private final OfficeClock clock;

    FiguresOfMonth(Figures figures, Behind behind, SubmissionWords words, OfficeClock clock) {
        this.figures = figures;
        this.behind = behind;
        this.words = words;
        this.clock = clock;
    }

    LocalDate asOf(YearMonth month) {
        var end = month.atEndOfMonth();
        return end.isAfter(clock.today()) ? clock.today() : end;
    }

    Answers of(YearMonth month, Officer officer) {
        return new OfMonth(month, asOf(month), officer);
    }

    private final class OfMonth implements Answers {
        private final YearMonth month;
        private final LocalDate asOf;
        private final Officer officer;
        private @Nullable Map<String, FigureValue> values;
        private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

        OfMonth(YearMonth month, LocalDate asOf, Officer officer) {
            this.month = month;
            this.asOf = asOf;
            this.officer = officer;
        }

        @Override
        public Object of(CellTag tag) {
            var heading = Heading.of(tag.code());
            if (heading != null) {
                return switch (heading) {
                    case MONTH -> month.getYear() + "年" + month.getMonthValue() + "月";
                    case AS_OF -> asOf;
                    case UNIT -> officer.unit().name();
                    case OFFICER -> officer.name();
                    case DAY -> clock.today();
                };
            }
            var value = values().get(tag.code());
            if (value == null) {
                throw refusal(figures.isInCatalogue(tag.code()) ? "absent" : "unknown", tag);
            }
            if (tag.wan() && !value.money()) {
                throw refusal("wan", tag);
            }
            return value.money() ? Yuan.of(value.value()) : value.value();
        }

        private Map<String, FigureValue> values() {
            if (values == null) {
                values = words.inChinese(() -> figures.asOf(asOf, officer, clock.today())).stream()
                        .collect(Collectors.toMap(FigureValue::code, value -> value));
            }
            return values;
        }

        @Override
        public List<Map<String, Object>> rows(CellTag tag) {
            return rows.computeIfAbsent(tag.code(), code -> words.inChinese(() -> read(tag)));
        }

        private List<Map<String, Object>> read(CellTag tag) {
            var found = behind.of(tag.code(), asOf, officer, clock.today(), MOST)
                    .orElseThrow(() -> refusal(figures.isInCatalogue(tag.code()) ? "noRows" : "unknown", tag));
            if (found.columns().stream().noneMatch(column -> column.getKey().equals(tag.column()))) {
                throw refusal("column", tag);
            }
            if (found.isCut()) {
                throw new Unfit("file", "submissions.error.tooMany", "{{" + tag.written() + "}}", found.total(), MOST);
            }
            return found.cells();
        }

        private Unfit refusal(String why, CellTag tag) {
            return new Unfit("file", "submissions.error." + why, "{{" + tag.written() + "}}");
        }
    }
}
