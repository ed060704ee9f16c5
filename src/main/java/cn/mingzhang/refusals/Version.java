package cn.mingzhang.refusals;

import org.jspecify.annotations.Nullable;

/** The version of a record that a form was made on, as it was sent along. */
public final class Version {
    private Version() {}

    /** @throws MissingVersion where there is none, or it is no number */
    public static long of(@Nullable String sent, String what) {
        if (sent == null || !sent.matches("\\d{1,18}")) {
            throw new MissingVersion(what);
        }
        return Long.parseLong(sent);
    }
}
