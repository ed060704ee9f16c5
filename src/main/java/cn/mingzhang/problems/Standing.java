package cn.mingzhang.problems;

import cn.mingzhang.closure.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the file stands. It is written only together with the signature that moved it; the database refuses anything else.
 *
 * @param round how often closure was applied for
 * @param signatures how many signatures it bears: the ordinal of the last
 * @param clockStoppedOn the responsible unit's clock stands still from here: the notice has ended, the rest is not its work
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) Stage stage,
        short round,
        short reopenings,
        @Column(name = "signatures") int signatures,
        @Nullable LocalDate clockStoppedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closureNumber,
        @Column(name = "merged_into_id") @Nullable Long mergedIntoId) {

    static final Standing DRAFT = new Standing(Stage.DRAFT, (short) 0, (short) 0, 0, null, null, null, null, null);
}
