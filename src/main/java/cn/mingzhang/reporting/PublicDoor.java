package cn.mingzhang.reporting;

import cn.mingzhang.compartment.LeftOut;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Before anything is read of a form for the public page: whether there is such a page, whether the form comes from it, and whether he
 * who sends it has not come too often. Where the public part runs alone, it is also the end of every other address.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PublicDoor extends OncePerRequestFilter {
    private static final Pattern PUBLIC = Pattern.compile("/report(/.*)?", Pattern.DOTALL);
    private static final Pattern BESIDE =
            Pattern.compile("/((css|img|webjars)/.*|favicon[.-].*|error|actuator/health(/.*)?)", Pattern.DOTALL);
    private static final String AGAIN_AFTER = "600";

    private final ReportRole role;
    private final Turnstile turnstile;

    PublicDoor(ReportRole role, Turnstile turnstile) {
        this.role = role;
        this.turnstile = turnstile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = path(request);
        if (!PUBLIC.matcher(path).matches()) {
            if (role.isAlone() && !BESIDE.matcher(path).matches()) {
                response.sendError(HttpStatus.NOT_FOUND.value());
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        // Where one goes from here learns nothing of where he was.
        response.setHeader("Referrer-Policy", "no-referrer");
        var refusal = refusal(path, request);
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        if (refusal == HttpStatus.TOO_MANY_REQUESTS) {
            // Read all the same, by a page that takes nothing: he who shares an address with many does not lose what he
            // typed.
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER);
            LeftOut.TOO_OFTEN.on(request);
            chain.doFilter(request, response);
            return;
        }
        response.sendError(refusal.value());
    }

    private @Nullable HttpStatus refusal(String path, HttpServletRequest request) {
        if (!role.isEnabled()) {
            return HttpStatus.NOT_FOUND;
        }
        if (!request.getMethod().equals("POST")) {
            return null;
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return HttpStatus.FORBIDDEN;
        }
        var lets = path.startsWith("/report/status")
                ? turnstile.letsAsk(request.getRemoteAddr())
                : turnstile.letsReport(request.getRemoteAddr());
        return lets ? null : HttpStatus.TOO_MANY_REQUESTS;
    }

    /** Decoded, as the handlers are found. */
    private static String path(HttpServletRequest request) {
        var written = request.getRequestURI().substring(request.getContextPath().length());
        try {
            return UriUtils.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return written;
        }
    }
}
