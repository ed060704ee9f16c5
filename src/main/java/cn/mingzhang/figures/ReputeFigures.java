package cn.mingzhang.figures;

import cn.mingzhang.honours.HonourFigures;
import cn.mingzhang.honours.HonourKind;
import cn.mingzhang.people.Scope;
import cn.mingzhang.surveys.SurveyFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** F01, F02: how others see the sector. Context, no measure of rectification; counted where it is kept. */
@Component
class ReputeFigures {
    private static final String RANK = "survey.rank";

    private final SurveyFigures surveys;
    private final HonourFigures honours;
    private final MessageSource messages;

    ReputeFigures(SurveyFigures surveys, HonourFigures honours, MessageSource messages) {
        this.surveys = surveys;
        this.honours = honours;
        this.messages = messages;
    }

    Stream<FigureValue> asOf(LocalDate day, Scope scope) {
        var rank = surveys.asOf(day, scope).stream()
                .map(last -> value(RANK, "RANK", last.rank(), "" + last.year(), SurveyFigures.rows(day)));
        var counted = honours.asOf(day, scope);
        var awards = Arrays.stream(HonourKind.values())
                .map(kind -> value(
                        kind.figure(),
                        kind == HonourKind.TITLE ? "PERSONS" : "AWARDS",
                        counted.getOrDefault(kind, 0L),
                        "" + day.getYear(),
                        HonourFigures.rows(kind, day)));
        return Stream.concat(rank, awards);
    }

    private FigureValue value(String code, String unit, long value, String year, String rows) {
        return new FigureValue(
                code,
                say("figures." + code + ".name", year),
                BigDecimal.valueOf(value),
                say("figures.unit." + unit),
                say("figures." + code + ".definition", year),
                rows);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Figures.locale());
    }
}
