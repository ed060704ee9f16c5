package cn.mingzhang.figures;

import cn.mingzhang.compartment.SealedFigures;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Numbers of the whole city out of the compartment, without a row behind them; one that is withheld or not known is absent. */
@Component
@Order(9)
class SealedCounted implements FigureSource {
    private final SealedFigures sealed;

    SealedCounted(SealedFigures sealed) {
        this.sealed = sealed;
    }

    @Override
    public List<Told> asOf(LocalDate day, Officer officer, Scope scope) {
        var told = new ArrayList<Told>();
        sealed.asOf(day, officer).ifPresent(counts -> {
            add(told, "clue.transferred.year", "CLUES", counts.transferred());
            add(told, "clue.transferred.municipal.year", "CLUES", counts.municipal());
            add(told, "accountability.persons.year", "PERSONS", counts.persons());
            var share = share(counts.persons(), counts.headcount());
            if (share != null) {
                told.add(new Told("accountability.share", "PERCENT", share, null));
            }
        });
        sealed.byForm(day, officer)
                .forEach(form -> add(told, "accountability.form." + form.form(), "PERSONS", form.persons()));
        return told;
    }

    private static void add(List<Told> told, String code, String unit, @Nullable Integer value) {
        if (value != null) {
            told.add(Told.count(code, unit, value, null));
        }
    }

    private static @Nullable BigDecimal share(int persons, @Nullable Integer headcount) {
        return headcount == null || headcount == 0
                ? null
                : BigDecimal.valueOf(100L * persons).divide(BigDecimal.valueOf(headcount), 1, RoundingMode.HALF_UP);
    }
}
