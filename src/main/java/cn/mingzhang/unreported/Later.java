package cn.mingzhang.unreported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came to light later: a finding of a comparison, or a problem that others found.
 *
 * @param code the rule, or the number of the problem
 * @param occurredOn when it happened; null where nobody knows, and then whether it lies in the period is a person's to say
 */
record Later(
        Kind kind,
        long id,
        String code,
        String title,
        long unitId,
        @Nullable LocalDate occurredOn,
        LocalDate foundOn) {
    enum Kind {
        FINDING,
        PROBLEM
    }

    String href() {
        return kind == Kind.FINDING ? "/screening/findings/" + id : "/problems/" + code;
    }
}
