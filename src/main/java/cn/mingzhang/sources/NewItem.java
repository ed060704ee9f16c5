package cn.mingzhang.sources;

import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/** What is written about an item. */
public record NewItem(
        long unitId,
        @Nullable String classCode,
        @Nullable Long projectId,
        String description,
        @Nullable String rootCause,
        @Nullable Yuan amount) {}
