package cn.mingzhang.gate;

import cn.mingzhang.people.CurrentOfficer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands behind {@link CurrentOfficer}: who is only half in has not signed in as far as anything behind it knows, so nothing can
 * be forgotten there.
 */
public final class GateKeeper extends OncePerRequestFilter {
    private final Gate gate;

    public GateKeeper(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentOfficer.of(request).ifPresent(officer -> gate.check(request, officer));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
