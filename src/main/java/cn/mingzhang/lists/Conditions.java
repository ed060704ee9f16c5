package cn.mingzhang.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a list is asked for, as SQL: one condition after the other, each only where it is asked. */
public final class Conditions {
    private final List<String> parts = new ArrayList<>();

    /** @param first what always holds, such as the reader's scope */
    public Conditions(String first) {
        parts.add(first);
    }

    public Conditions and(boolean asked, String part) {
        if (asked) {
            parts.add(part);
        }
        return this;
    }

    /** With the word before it: {@code  WHERE a AND b}. */
    public String where() {
        return " WHERE " + String.join(" AND ", parts);
    }

    /** The same for the filter in words. */
    public static void add(List<String> words, boolean asked, Supplier<String> word) {
        if (asked) {
            words.add(word.get());
        }
    }
}
