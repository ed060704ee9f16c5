package cn.mingzhang.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why one need not build, in force from a day.
 *
 * @param validTo the first day on which it no longer holds; null for none
 * @param verified whether it has been compared with the text of the document
 */
public record Exemption(
        Ground ground, LocalDate validFrom, @Nullable LocalDate validTo, String source, boolean verified) {
    boolean holds(LocalDate on) {
        return !validFrom.isAfter(on) && (validTo == null || validTo.isAfter(on));
    }
}
