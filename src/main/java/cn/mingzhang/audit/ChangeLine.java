package cn.mingzhang.audit;

import org.jspecify.annotations.Nullable;

/** One changed field in words: its label, old value, new value. */
public record ChangeLine(
        String field, @Nullable String before, @Nullable String after) {

    /** There was nothing before. */
    public boolean isFilled() {
        return isEmpty(before);
    }

    /** There was something, and nothing is left. */
    public boolean isCleared() {
        return isEmpty(after) && !isFilled();
    }

    public boolean isReplaced() {
        return !isFilled() && !isCleared();
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
