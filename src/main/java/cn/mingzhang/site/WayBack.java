package cn.mingzhang.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where to go after signing in: the page asked for; for a form sent with an expired session the page with the form, where the
 * browser gives back what was typed. Only a path of our own is kept, never a host, so nobody can be led elsewhere.
 */
final class WayBack implements RequestCache {
    private static final String ATTRIBUTE = "mingzhang.wayBack";

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var way = isPage(request)
                ? Optional.of(address(request))
                : isForm(request) ? referer(request) : Optional.<String>empty();
        way.filter(WayBack::isOwnPath).ifPresent(path -> request.getSession().setAttribute(ATTRIBUTE, path));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        var path = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        return path == null ? null : new SimpleSavedRequest(path);
    }

    /** Nothing is replayed: one goes back to a page, a deed is done again by hand. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
    }

    private static String address(HttpServletRequest request) {
        return withQuery(path(request), request.getQueryString());
    }

    /** The address within the application, as it was sent. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The page the form stood on; browsers send it whole to the same origin. */
    private static Optional<String> referer(HttpServletRequest request) {
        try {
            var referer = request.getHeader("Referer");
            var page = referer == null ? null : URI.create(referer);
            var sameHost = page != null && request.getServerName().equalsIgnoreCase(page.getHost());
            return sameHost ? Optional.of(withQuery(page.getRawPath(), page.getRawQuery())) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    static boolean isOwnPath(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 127)
                && !path.startsWith("/login")
                && !path.startsWith("/logout");
    }
}
