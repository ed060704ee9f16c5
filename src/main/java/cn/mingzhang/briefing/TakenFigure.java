package cn.mingzhang.briefing;

import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number in its place, as it was taken.
 *
 * @param value as counted; {@code shown} is what stands in the text
 * @param knownThen where it was another number by what had been entered at the time
 * @param was the last briefing's
 */
record TakenFigure(
        int ordinal,
        String tag,
        String code,
        String name,
        String unit,
        String definition,
        LocalDate asOf,
        BigDecimal value,
        @Nullable BigDecimal knownThen,
        @Nullable BigDecimal was,
        String shown,
        boolean money,
        @Nullable String href,
        String wordsBefore,
        String wordsAfter) {

    TakenFigure at(int place, String before, String after) {
        return new TakenFigure(
                place,
                tag,
                code,
                name,
                unit,
                definition,
                asOf,
                value,
                knownThen,
                was,
                shown,
                money,
                href,
                before,
                after);
    }

    String show(@Nullable BigDecimal number) {
        return number == null ? "" : money ? Yuan.of(number).toString() : number.toPlainString();
    }

    @Nullable
    BigDecimal difference() {
        return was == null ? null : value.subtract(was);
    }
}
