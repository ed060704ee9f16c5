package cn.mingzhang.sources;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source as it stands, with counts of what its reader sees of it.
 *
 * @param items all but those dropped and drafts; of them {@code listed} and {@code open} (neither listed nor declined)
 * @param owed of a round, how many units have to report; of them {@code reported} have
 */
record SourceDocument(
        long id,
        String number,
        SourceKind kind,
        String title,
        @Nullable String documentNumber,
        String issuer,
        LocalDate datedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        String scope,
        @Nullable String firm,
        @Nullable String engagement,
        @Nullable LocalDate dueOn,
        long items,
        long listed,
        long open,
        long owed,
        long reported,
        long version) {

    String href() {
        return "/sources/" + number;
    }
}
