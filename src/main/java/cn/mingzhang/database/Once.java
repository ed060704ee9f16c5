package cn.mingzhang.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What one page has read once it does not ask for again: a page is made of several capabilities, each of which reads what it needs.
 * Nothing is changed by a GET, so what it has read still holds while it is answered; the next request reads anew, on every node.
 * Where something is changed (any other request, a job, the command line), every question is asked of the database, but those of a long
 * reading ({@link #within}).
 */
public final class Once {
    private static final String ATTRIBUTE = Once.class.getName();
    private static final ThreadLocal<@Nullable Map<Object, Object>> LONG_READING = new ThreadLocal<>();

    private Once() {}

    /** @param question names what is read, with everything that the answer depends on; the answer must not be alterable */
    @SuppressWarnings("unchecked")
    public static <T> T read(Object question, Supplier<T> answer) {
        var known = known();
        if (known == null) {
            return answer.get();
        }
        if (!known.containsKey(question)) {
            known.put(question, answer.get());
        }
        return (T) known.get(question);
    }

    /**
     * A long reading that asks the same things for each of its lines: what is read meanwhile is asked once for all of them.
     *
     * @param known what was read so far, kept by the reading; it must change nothing of that itself
     */
    public static <T> T within(Map<Object, Object> known, Supplier<T> reading) {
        var before = LONG_READING.get();
        LONG_READING.set(known);
        try {
            return reading.get();
        } finally {
            LONG_READING.set(before);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<Object, Object> known() {
        var reading = LONG_READING.get();
        if (reading != null) {
            return reading;
        }
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)
                || !"GET".equals(asked.getRequest().getMethod())) {
            return null;
        }
        var request = asked.getRequest();
        var known = (Map<Object, Object>) request.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(ATTRIBUTE, known);
        }
        return known;
    }
}
