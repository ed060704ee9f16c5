package cn.mingzhang.receipts;

import org.jspecify.annotations.Nullable;

/** What was typed, as these records keep it. */
final class Typed {

    private Typed() {}

    /** Nothing becomes an empty text; the null character, which the database refuses, is left out. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
