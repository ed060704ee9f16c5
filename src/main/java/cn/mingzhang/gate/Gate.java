package cn.mingzhang.gate;

import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OwnPassword;
import cn.mingzhang.people.SignIn;
import cn.mingzhang.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** 门禁: how far somebody is let in, asked on every request. */
@Component
public class Gate {
    private static final String HALF = Gate.class.getName() + ".half";

    /** What is outstanding of who stands in the door. */
    enum Due {
        /** A code of his factor, or his certificate. */
        CODE,
        /** His post demands a factor and he has none. */
        ENROLMENT,
        /** His password is older than this office allows. */
        PASSWORD
    }

    /** 站在门口的人: the password was right, something is outstanding; he sees the page that asks for it and nothing else. */
    record Half(Officer officer, Due due) {}

    private final Factors factors;
    private final Certificates certificates;
    private final OwnPassword passwords;
    private final SignIn signIn;
    private final Duration longest;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Gate(
            Factors factors,
            Certificates certificates,
            OwnPassword passwords,
            SignIn signIn,
            @Value("${mingzhang.session.longest:12h}") Duration longest) {
        this.factors = factors;
        this.certificates = certificates;
        this.passwords = passwords;
        this.signIn = signIn;
        this.longest = longest;
    }

    /** Somebody's password was right just now. */
    public void entered(HttpServletRequest request, SignedIn signedIn) {
        pass(request, signedIn.officerId());
    }

    /** Who stands in the door and is not let in yet. */
    public static boolean isHalfIn(HttpServletRequest request) {
        return request.getAttribute(HALF) != null;
    }

    static Optional<Half> half(HttpServletRequest request) {
        return Optional.ofNullable((Half) request.getAttribute(HALF));
    }

    /** Asked for every request with a session that still stands. */
    void check(HttpServletRequest request, Officer officer) {
        var pass = Pass.of(request).orElseGet(() -> pass(request, officer.id()));
        if (pass.isOver(longest)) {
            CurrentOfficer.end(request, "expired");
            return;
        }
        var due = due(pass, officer);
        if (due != null) {
            CurrentOfficer.hide(request);
            request.setAttribute(HALF, new Half(officer, due));
        }
    }

    private @Nullable Due due(Pass pass, Officer officer) {
        if (!pass.isProven() && pass.enrolled()) {
            return Due.CODE;
        }
        if (!pass.isProven() && factors.isDemandedOf(officer)) {
            return Due.ENROLMENT;
        }
        return pass.passwordOld() ? Due.PASSWORD : null;
    }

    /** A new pass; a certificate that came along is the second factor at once. */
    private Pass pass(HttpServletRequest request, long officerId) {
        var pass = Pass.begin(request, factors.isEnrolled(officerId), passwords.isOld(officerId));
        var kept = certificates.proves(request, officerId) ? pass.proven() : pass;
        kept.keep(request);
        return kept;
    }

    /** The factor has been proven: the session goes on under another name. */
    void proven(HttpServletRequest request, Officer officer) {
        var pass = Pass.of(request).orElseGet(() -> pass(request, officer.id())).proven();
        request.changeSessionId();
        pass.keep(request);
    }

    /** The same at a signature; the session keeps its name, so that other tabs go on. */
    void provenAgain(HttpServletRequest request) {
        Pass.of(request).ifPresent(pass -> pass.proven().keep(request));
    }

    /**
     * After a deed that ended every session of the account (password, factor): this one, which did it, goes on, under another
     * name and the account's new epoch.
     */
    void goOn(HttpServletRequest request, HttpServletResponse response, Officer officer, Pass pass) {
        var now = signIn.renewed(new SignedIn(officer.id(), officer.login(), 0));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, List.of()));
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        pass.keep(request);
    }
}
