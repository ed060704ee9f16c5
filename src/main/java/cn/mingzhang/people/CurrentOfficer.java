package cn.mingzhang.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the officer behind a session anew on every request, in one query: a post taken away, an account closed, a password
 * changed holds from the next request on. A session that no longer stands is ended.
 */
public final class CurrentOfficer extends OncePerRequestFilter {
    private static final String ATTRIBUTE = CurrentOfficer.class.getName();
    private static final String ENDED = ATTRIBUTE + ".ended";

    private static final Pattern ASSET = Pattern.compile("/(css|js|img|vendor|webjars)/|/favicon\\.");

    private final SignIn signIn;

    public CurrentOfficer(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Who asks, if anybody has signed in. */
    public static Optional<Officer> of(HttpServletRequest request) {
        return Optional.ofNullable((Officer) request.getAttribute(ATTRIBUTE));
    }

    /** Says who asks where no session does: the application's own request, made for an officer in the background. */
    public static void is(HttpServletRequest request, Officer officer) {
        request.setAttribute(ATTRIBUTE, officer);
    }

    /** Why the session this request came with was ended just now: {@code changed} or {@code expired}. */
    public static Optional<String> endedBecause(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ENDED));
    }

    /** Ends the session of a request before anything is done with it. */
    public static void end(HttpServletRequest request, String why) {
        hide(request);
        request.setAttribute(ENDED, why);
        var session = request.getSession(false);
        if (session != null && request.getDispatcherType() == DispatcherType.REQUEST) {
            session.invalidate();
        }
    }

    /** For this request nobody has signed in, though the session goes on. */
    public static void hide(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        request.removeAttribute(ATTRIBUTE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = SecurityContextHolder.getContext().getAuthentication();
        if (asked != null && asked.getPrincipal() instanceof SignedIn signedIn) {
            read(signedIn, request)
                    .ifPresentOrElse(officer -> enter(request, signedIn, officer), () -> end(request, "changed"));
        }
        chain.doFilter(request, response);
    }

    private Optional<Officer> read(SignedIn signedIn, HttpServletRequest request) {
        try {
            return signIn.fresh(signedIn);
        } catch (DataAccessException | TransactionException unreachable) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return Optional.empty();
            }
            throw unreachable;
        }
    }

    /** The authorities live for this request only: the context set here is never saved into the session. */
    private static void enter(HttpServletRequest request, SignedIn signedIn, Officer officer) {
        var authorities = officer.actsIn().stream()
                .map(post -> new SimpleGrantedAuthority("POST_" + post.name()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authorities));
        SecurityContextHolder.setContext(context);
        request.setAttribute(ATTRIBUTE, officer);
    }

    /**
     * An asset is the same for everybody. Asking the session for it would also write it back, and one still under way when the
     * session takes another name at sign-in would write the old name back.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && ASSET.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .lookingAt();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
