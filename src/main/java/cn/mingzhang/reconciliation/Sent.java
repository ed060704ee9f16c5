package cn.mingzhang.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * The file a list came as.
 *
 * @param name empty where there is none: 本月无发生
 * @param importId the import that brought it
 */
public record Sent(
        String name, @Nullable String sha256, @Nullable Long importId) {
    /** Typed: nothing happened in that month. */
    public static final Sent NOTHING = new Sent("", null, null);
}
