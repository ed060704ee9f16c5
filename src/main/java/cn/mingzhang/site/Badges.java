package cn.mingzhang.site;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The numbers in the navigation: counted when a page first asks for one, and once for it; what only redirects counts nothing. */
public final class Badges {
    /** More is not counted: beyond this, a number tells nobody anything. */
    static final int MOST = 99;

    private final Supplier<Map<String, Long>> counting;
    private @Nullable Map<String, Long> counts;

    Badges(Supplier<Map<String, Long>> counting) {
        this.counting = counting;
    }

    /** Nothing where nothing waits. */
    public @Nullable String of(String section) {
        if (counts == null) {
            counts = counting.get();
        }
        var count = counts.getOrDefault(section, 0L);
        return count == 0 ? null : count > MOST ? MOST + "+" : count.toString();
    }
}
