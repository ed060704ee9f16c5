package cn.mingzhang.accounts;

import org.jspecify.annotations.Nullable;

/** What was typed or pasted, without the control characters that a database refuses. */
final class Typed {
    private Typed() {}

    /** One line: breaks and tabs become spaces. */
    static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
