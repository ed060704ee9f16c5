package cn.mingzhang.figures;

import cn.mingzhang.honours.HonourFigures;
import cn.mingzhang.honours.HonourKind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.surveys.SurveyFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F01, F02: how others see the sector. Context, no measure of rectification; counted where it is kept. */
@Component
@Order(2)
class ReputeFigures implements FigureSource {
    private final SurveyFigures surveys;
    private final HonourFigures honours;

    ReputeFigures(SurveyFigures surveys, HonourFigures honours) {
        this.surveys = surveys;
        this.honours = honours;
    }

    @Override
    public List<Told> asOf(LocalDate day, Officer officer, Scope scope) {
        var told = new ArrayList<Told>();
        surveys.asOf(day, scope)
                .ifPresent(last -> told.add(new Told(
                        "survey.rank",
                        "RANK",
                        BigDecimal.valueOf(last.rank()),
                        SurveyFigures.rows(day),
                        "" + last.year())));
        var counted = honours.asOf(day, scope);
        for (var kind : HonourKind.values()) {
            told.add(Told.count(
                    kind.figure(),
                    kind == HonourKind.TITLE ? "PERSONS" : "AWARDS",
                    counted.getOrDefault(kind, 0L),
                    HonourFigures.rows(kind, day)));
        }
        return told;
    }
}
