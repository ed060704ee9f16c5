package cn.mingzhang.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * 截至日 as an address asks for it: nothing means today; the future and what is no day are refused, never replaced by another day.
 *
 * @param day null where it is refused
 * @param refusal why, as a message key
 */
record AsOf(@Nullable LocalDate day, @Nullable String refusal) {
    private static final int EARLIEST = 1950;

    static AsOf of(@Nullable String asked, LocalDate today) {
        if (asked == null || asked.isBlank()) {
            return new AsOf(today, null);
        }
        try {
            var day = LocalDate.parse(asked.strip());
            if (day.isAfter(today)) {
                return new AsOf(null, "figures.asOf.future");
            }
            return day.getYear() < EARLIEST ? unreadable() : new AsOf(day, null);
        } catch (DateTimeParseException nonsense) {
            return unreadable();
        }
    }

    private static AsOf unreadable() {
        return new AsOf(null, "figures.asOf.unreadable");
    }
}
