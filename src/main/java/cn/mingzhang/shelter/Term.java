package cn.mingzhang.shelter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a rule's parameter, in force from a day.
 *
 * @param divisionCode the division it holds for; null for all
 * @param validTo the first day on which it no longer holds; null for none
 * @param verified whether it has been compared with the text of the document
 */
public record Term(
        long id,
        String name,
        @Nullable String divisionCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        BigDecimal value,
        String source,
        boolean verified) {

    boolean holds(LocalDate on) {
        return !validFrom.isAfter(on) && (validTo == null || validTo.isAfter(on));
    }

    /** Without idle zeros: {@code 2000}, {@code 2.5}. */
    public String shown() {
        return value.stripTrailingZeros().toPlainString();
    }
}
