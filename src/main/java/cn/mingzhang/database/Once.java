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
 * Where something is changed (any other request, a job, the command line), every question is asked of the database.
 */
public final class Once {
    private static final String ATTRIBUTE = Once.class.getName();

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

    @SuppressWarnings("unchecked")
    private static @Nullable Map<Object, Object> known() {
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
