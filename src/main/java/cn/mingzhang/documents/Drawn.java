package cn.mingzhang.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of numbers.
 *
 * @param voidReason set where the number is void
 */
public record Drawn(
        String agency,
        int year,
        int ordinal,
        String title,
        String subjectKind,
        String subjectNumber,
        LocalDate datedOn,
        String officerName,
        @Nullable String voidReason,
        @Nullable LocalDate voidedOn,
        @Nullable String voidedBy) {

    public DocumentNumber number() {
        return new DocumentNumber(agency, year, ordinal);
    }

    public boolean isVoid() {
        return voidReason != null;
    }
}
