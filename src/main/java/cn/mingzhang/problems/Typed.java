package cn.mingzhang.problems;

import org.jspecify.annotations.Nullable;

/** What was typed or pasted, without the control characters that a database refuses; nothing typed is an empty text. */
final class Typed {
    private Typed() {}

    /** One line: breaks and tabs become spaces. */
    static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Several lines, each break as one character. */
    static String lines(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\r\\n?", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }
}
