package cn.mingzhang.figures;

import cn.mingzhang.checking.CheckFigures;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import cn.mingzhang.spending.SpendingFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What became of the fees: spent on what, and how many payments somebody looked at. Summed and counted where it is kept. */
@Component
class UseFigures {
    private static final String CHECKED = "coverage.payments";
    private static final String SHARE = "coverage.payments.share";

    private final SpendingFigures spending;
    private final CheckFigures checks;
    private final MessageSource messages;

    UseFigures(SpendingFigures spending, CheckFigures checks, MessageSource messages) {
        this.spending = spending;
        this.checks = checks;
        this.messages = messages;
    }

    List<FigureValue> asOf(LocalDate day, Scope scope) {
        var sums = spending.asOf(day, scope);
        var coverage = checks.asOf(day, scope);
        var values = new ArrayList<FigureValue>();
        values.add(money(SpendingFigures.YEAR, sums.year(), day));
        values.add(money(SpendingFigures.MISUSED, sums.misused(), day));
        values.add(value(
                CHECKED, BigDecimal.valueOf(coverage.checked()), "figures.unit.PAYMENTS", day, CheckFigures.rows(day)));
        var share = coverage.share();
        if (share != null) {
            values.add(value(SHARE, share, "figures.unit.PERCENT", day, null));
        }
        return values;
    }

    private FigureValue money(String code, Yuan sum, LocalDate day) {
        return value(code, sum.yuan(), "form.yuan", day, SpendingFigures.rows(code, day));
    }

    private FigureValue value(String code, BigDecimal value, String unit, LocalDate day, @Nullable String rows) {
        return new FigureValue(
                code,
                say("figures." + code + ".name", "" + day.getYear()),
                value,
                say(unit),
                say("figures." + code + ".definition", "" + day.getYear()),
                rows);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Figures.locale());
    }
}
