package cn.mingzhang.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people type, made fit to be kept. */
public final class Typed {
    private Typed() {}

    /** One line without what cannot be seen; null for nothing. */
    public static @Nullable String line(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var line = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** One entry a line, without empty ones. */
    public static List<String> lines(@Nullable String typed) {
        var lines = new ArrayList<String>();
        for (var one : (typed == null ? "" : typed).split("\\R")) {
            var line = line(one);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }
}
