package cn.mingzhang.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 施行期间 of a rule, as its document prints it.
 *
 * @param from the first day on which it holds
 * @param until the last day on which it holds, itself included; null while it has no end
 */
public record Span(LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether some day lies in both. */
    public boolean meets(Span other) {
        return (other.until == null || !from.isAfter(other.until)) && (until == null || !other.from.isAfter(until));
    }

    /** {@code 2019-06-01 – 2025-12-31}. */
    @Override
    public String toString() {
        return from + " – " + (until == null ? "" : until);
    }
}
