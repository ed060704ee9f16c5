package cn.mingzhang.clues;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a transfer says beside who takes it.
 *
 * @param day when it happened on paper
 * @param person who took it over there; kept encrypted
 * @param outcomes one for each clue of the list, in its order
 */
record TransferEntry(
        @Nullable LocalDate day,
        String document,
        String person,
        @Nullable ReceiptPlan plan,
        List<ClueResult> outcomes) {
    static final TransferEntry EMPTY = new TransferEntry(null, "", "", null, List.of());
}
