package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * 分录 on a receipt.
 *
 * @param amount positive; negative where it undoes another
 * @param projectId whose fee it pays, if any
 * @param problemId which problem it settles, if any
 * @param reversesId the entry it undoes
 */
public record Entry(
        long id,
        EntryKind kind,
        Yuan amount,
        @Nullable Long projectId,
        @Nullable Long problemId,
        @Nullable Long reversesId) {

    public static Entry of(long id, EntryKind kind, Yuan amount, @Nullable Long project, @Nullable Long problem) {
        return new Entry(id, kind, amount, project, problem, null);
    }

    /** What undoes this one. */
    public Entry reversal(long newId) {
        return new Entry(newId, kind, Yuan.ZERO.minus(amount), projectId, problemId, id);
    }

    public boolean isReversal() {
        return reversesId != null;
    }
}
