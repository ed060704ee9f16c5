package cn.mingzhang.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 出入证: what a session keeps beside who signed in. It holds for one session and one epoch of the account: whatever would make
 * it untrue (a factor enrolled or reset, a post given or ended) ends the session.
 *
 * @param enrolled he had a second factor when he signed in, so it is asked of him
 * @param provenAt when he last proved it, by the system's clock
 */
record Pass(
        boolean enrolled,
        boolean passwordOld,
        Instant began,
        @Nullable Instant provenAt,
        String address,
        String browser)
        implements Serializable {
    static final String ATTRIBUTE = "mingzhang.pass";

    @java.io.Serial
    private static final long serialVersionUID = 1;

    static Pass begin(HttpServletRequest request, boolean enrolled, boolean passwordOld) {
        return new Pass(
                enrolled,
                passwordOld,
                now(),
                null,
                request.getRemoteAddr(),
                BrowserFamily.of(request.getHeader("User-Agent")));
    }

    static Optional<Pass> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Pass) session.getAttribute(ATTRIBUTE));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    Pass proven() {
        return new Pass(true, passwordOld, began, now(), address, browser);
    }

    Pass withNewPassword() {
        return new Pass(enrolled, false, began, provenAt, address, browser);
    }

    /** The factor is gone; nothing is proven any more. */
    Pass withoutFactor() {
        return new Pass(false, passwordOld, began, null, address, browser);
    }

    boolean isProven() {
        return provenAt != null;
    }

    boolean isFresh(Duration fresh) {
        return provenAt != null && provenAt.plus(fresh).isAfter(now());
    }

    boolean isOver(Duration longest) {
        return began.plus(longest).isBefore(now());
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
