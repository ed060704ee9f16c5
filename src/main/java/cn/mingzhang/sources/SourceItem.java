package cn.mingzhang.sources;

import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/** An item as it stands. */
record SourceItem(
        long id,
        long sourceId,
        int ordinal,
        long unitId,
        String unit,
        @Nullable String classCode,
        @Nullable Long projectId,
        String description,
        @Nullable String rootCause,
        @Nullable Long amount,
        ItemState state,
        @Nullable Long reportId,
        @Nullable Long problemId,
        long version) {

    String amountShown() {
        return amount == null ? "" : Yuan.ofFen(amount).toString();
    }
}
