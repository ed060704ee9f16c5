package cn.mingzhang.figures;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure.
 *
 * @param counted what it adds to a sum, in fen; one where records are counted
 */
record RegisterRow(
        String number,
        String href,
        @Nullable String words,
        LocalDate day,
        long counted,
        @Nullable String byWhom,
        @Nullable String unit) {

    public Yuan yuan() {
        return Yuan.ofFen(counted);
    }

    public String on() {
        return Dates.day(day);
    }

    public String text() {
        return words == null ? "" : words;
    }

    public String who() {
        return byWhom == null ? "" : byWhom;
    }

    public String unitName() {
        return unit == null ? "" : unit;
    }
}
