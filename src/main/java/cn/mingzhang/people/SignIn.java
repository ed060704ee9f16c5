package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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
        var standing = officers.standingAtTheDoor(login, clock.today());
        var address = asked.getDetails() instanceof WebAuthenticationDetails from
                ? KnownSources.address(from.getRemoteAddress())
                : "-";
        var verdict = check.judge(standing.map(Officers.Standing::officer).orElse(null), login, raw, address);
        if (verdict.isLocked()) {
            throw new AccountWaits(verdict.waitMinutes());
        }
        if (!verdict.right() || !standing.map(Officers.Standing::active).orElse(false)) {
            refused(standing.map(Officers.Standing::officer).orElse(null), login, address);
            throw new BadCredentialsException("wrong account or password");
        }
        var officer = standing.orElseThrow().officer();
        note(officer.actor(), "SIGNED_IN", subject(officer), from(address));
        return UsernamePasswordAuthenticationToken.authenticated(signedIn(standing.orElseThrow()), null, List.of());
    }

    /** An unknown account is written down like a known one: what is skipped would be heard in the time it takes. */
    private void refused(@Nullable Officer officer, String login, String address) {
        if (officer == null) {
            note(Actor.SYSTEM, "SIGN_IN_REFUSED", PasswordCheck.unknown(login), from(address));
        } else {
            note(officer.actor(), "SIGN_IN_REFUSED", subject(officer), from(address));
        }
    }

    /** 退出. */
    public void end(SignedIn signedIn) {
        fresh(signedIn).ifPresent(officer -> note(officer.actor(), "SIGNED_OUT", subject(officer), List.of()));
    }

    /** If it cannot be written down, nobody comes in. */
    private void note(Actor actor, String deed, Subject subject, List<Change> changes) {
        transaction.executeWithoutResult(status -> trail.note(actor, deed, subject, changes, "", clock.now()));
    }

    private static Subject subject(Officer officer) {
        return new Subject("officer", officer.login());
    }

    private static List<Change> from(String address) {
        return List.of(new Change("people.source", null, address));
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

    /** For a session that itself changed the password or a factor: all others of the account end, it goes on. */
    public SignedIn renewed(SignedIn signedIn) {
        return officers.standing(signedIn.officerId(), clock.today())
                .map(SignIn::signedIn)
                .orElseThrow();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
