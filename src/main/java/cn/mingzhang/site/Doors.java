package cn.mingzhang.site;

import cn.mingzhang.gate.Gate;
import cn.mingzhang.people.AccountWaits;
import cn.mingzhang.people.CurrentOfficer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What happens to who is not let in: sent to sign in, told why not, or refused. */
final class Doors implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    private final WayBack wayBack;

    Doors(WayBack wayBack) {
        this.wayBack = wayBack;
    }

    /** Nobody has signed in, only half-way, or the session has ended. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var login = request.getContextPath() + door(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (wantsData(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(login);
        }
    }

    private static String door(HttpServletRequest request) {
        if (Gate.isHalfIn(request)) {
            return "/factor";
        }
        return CurrentOfficer.endedBecause(request)
                .or(() -> cameWithEndedSession(request) ? Optional.of("expired") : Optional.empty())
                .map(reason -> "/login?" + reason)
                .orElse("/login");
    }

    /** A form without a token is refused; one whose session has merely ended goes to sign in and then back to its page. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && cameWithEndedSession(request) && request.getParameter("_csrf") != null) {
            wayBack.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var wait = why instanceof AccountWaits waits ? "&wait=" + waits.minutes() : "";
        response.sendRedirect(request.getContextPath() + "/login?error" + wait);
    }

    private static boolean cameWithEndedSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static boolean wantsData(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return WayBack.path(request).endsWith(".json")
                || (accept != null && accept.contains("application/json") && !accept.contains("text/html"));
    }
}
