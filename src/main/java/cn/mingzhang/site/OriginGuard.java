package cn.mingzhang.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that another site sends is refused (403) before anybody is recognised, token or not. Browsers say where a form comes from;
 * what is no browser says nothing, and the token decides.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OriginGuard extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(OriginGuard.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        if (from != null) {
            return OURS.contains(from);
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        var host = authority(origin);
        var ours = host != null
                && (host.equalsIgnoreCase(request.getHeader("Host"))
                        || host.equalsIgnoreCase(request.getHeader("X-Forwarded-Host"))
                        || host.equalsIgnoreCase(request.getServerName())
                        || host.equalsIgnoreCase(request.getServerName() + ":" + request.getServerPort()));
        if (!ours) {
            // Behind a proxy that hides the host this would be everybody: say what to set.
            log.warn(
                    "a form from another origin was refused; if it was ours, the proxy must pass the Host header on (seen: {})",
                    request.getServerName());
        }
        return ours;
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
