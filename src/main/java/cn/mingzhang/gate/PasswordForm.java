package cn.mingzhang.gate;

import org.jspecify.annotations.Nullable;

/** The password of now and, to change it, the next one twice. None of them is ever sent back into a page. */
record PasswordForm(
        @Nullable String password,
        @Nullable String next,
        @Nullable String again) {

    static PasswordForm blank() {
        return new PasswordForm("", "", "");
    }

    String wanted() {
        return next == null ? "" : next;
    }
}
