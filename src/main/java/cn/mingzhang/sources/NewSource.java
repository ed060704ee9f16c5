package cn.mingzhang.sources;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a source.
 *
 * @param documentNumber 文号 of the document, as printed on it
 * @param issuer who gives the feedback, engages the firm, or orders the round
 * @param from the first day of what it looked at
 * @param firm of a third-party audit
 * @param engagement the contract or letter by which it was engaged
 * @param dueOn by when the units report, of a round
 * @param units whom it is about; of a round, who has to report
 */
public record NewSource(
        SourceKind kind,
        String title,
        @Nullable String documentNumber,
        String issuer,
        LocalDate datedOn,
        LocalDate from,
        LocalDate to,
        String scope,
        @Nullable String firm,
        @Nullable String engagement,
        @Nullable LocalDate dueOn,
        Set<Long> units) {

    public NewSource {
        units = Set.copyOf(units);
    }
}
