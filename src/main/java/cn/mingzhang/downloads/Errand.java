package cn.mingzhang.downloads;

import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.Officer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.MappingMatch;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GET that no browser sends: the address of a list's file, asked by the application as an officer. */
final class Errand extends HttpServletRequestWrapper {
    private final String path;
    private final String query;
    private final Locale locale;
    private final Map<String, String[]> parameters;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Progress progress;

    /** Hears how far it is; {@code begins} may end it by throwing. */
    interface Progress {
        void begins();

        void wrote(long rows);
    }

    Errand(String address, Officer officer, Locale locale, Progress progress) {
        super(nobodys());
        int mark = address.indexOf('?');
        this.path = mark < 0 ? address : address.substring(0, mark);
        this.query = mark < 0 ? "" : address.substring(mark + 1);
        this.locale = locale;
        this.parameters = parsed(query);
        this.progress = progress;
        CurrentOfficer.is(this, officer);
    }

    Progress progress() {
        return progress;
    }

    /** What is not asked below has no answer: there is no browser, no session and no body. */
    private static HttpServletRequest nobodys() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Errand.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> nothing(method.getReturnType()));
    }

    static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : type == Enumeration.class ? Collections.emptyEnumeration() : null;
    }

    private static Map<String, String[]> parsed(String query) {
        var parsed = new LinkedHashMap<String, String[]>();
        Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var parts = pair.split("=", 2);
            parsed.merge(plain(parts[0]), new String[] {parts.length == 2 ? plain(parts[1]) : ""}, Errand::joined);
        });
        return parsed;
    }

    private static String[] joined(String[] some, String[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(path);
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(locale));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        return null;
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        return new HttpServletMapping() {
            @Override
            public String getMatchValue() {
                return "";
            }

            @Override
            public String getPattern() {
                return "/";
            }

            @Override
            public String getServletName() {
                return "";
            }

            @Override
            public MappingMatch getMappingMatch() {
                return MappingMatch.DEFAULT;
            }
        };
    }
}
