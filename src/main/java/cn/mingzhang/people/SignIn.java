package cn.mingzhang.people;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 登录: who may come in. Every answer for a wrong account is that for a wrong password. */
@Component
public class SignIn implements AuthenticationProvider {
    private final Officers officers;
    private final PasswordCheck check;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    SignIn(Officers officers, PasswordCheck check, Trail trail, OfficeClock clock, PlatformTransactionManager manager) {
        this.officers = officers;
        this.check = check;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = asked.getName().strip().toLowerCase(Locale.ROOT);
        var raw = String.valueOf(asked.getCredentials());
        var standing = officers.standing(login, clock.today());
        var verdict = standing.map(known -> check.judge(known.officer(), raw))
                .orElseGet(() -> check.judgeUnknown(login, raw));
        if (verdict.isLocked()) {
            throw new AccountWaits(verdict.waitMinutes());
        }
        if (!verdict.right() || !standing.map(Officers.Standing::active).orElse(false)) {
            standing.ifPresent(known -> note(known.officer(), "SIGN_IN_REFUSED"));
            throw new BadCredentialsException("wrong account or password");
        }
        note(standing.orElseThrow().officer(), "SIGNED_IN");
        return UsernamePasswordAuthenticationToken.authenticated(signedIn(standing.orElseThrow()), null, List.of());
    }

    /** 退出. */
    public void end(SignedIn signedIn) {
        fresh(signedIn).ifPresent(officer -> note(officer, "SIGNED_OUT"));
    }

    /** If it cannot be written down, nobody comes in. */
    private void note(Officer officer, String deed) {
        var subject = new Subject("officer", officer.login());
        transaction.executeWithoutResult(status -> trail.note(officer.actor(), deed, subject, clock.now()));
    }

    private static SignedIn signedIn(Officers.Standing standing) {
        return new SignedIn(standing.officer().id(), standing.officer().login(), standing.epoch());
    }

    /** The officer behind a session as he stands today, or nobody: then the session has ended. */
    public Optional<Officer> fresh(SignedIn signedIn) {
        return officers.standing(signedIn.officerId(), clock.today())
                .filter(standing -> standing.active() && standing.epoch() == signedIn.epoch())
                .map(Officers.Standing::officer);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
