package cn.mingzhang.instructions;

import cn.mingzhang.calendar.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction is about, as it was when it was written.
 *
 * @param href made here of the code or number, never taken from the request
 * @param value of a figure, as shown; null for a record
 * @param filter the filters of a figure's rows in words
 */
record About(
        String kind,
        String key,
        String title,
        String href,
        @Nullable String value,
        @Nullable LocalDate asOf,
        String filter) {
    static final String FIGURE = "figure";

    public String getDay() {
        return Dates.day(asOf);
    }

    public boolean isFigure() {
        return kind.equals(FIGURE);
    }
}
