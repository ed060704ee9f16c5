package cn.mingzhang.audit;

import org.jspecify.annotations.Nullable;

/** One changed field in words: its label, old value, new value. */
public record ChangeLine(
        String field, @Nullable String before, @Nullable String after) {}
