package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges a password at sign-in and at signing, and nowhere else; only what is judged here counts towards lock-out. What is
 * counted is kept apart: at signing, at sign-in from each desk the officer has used before, at sign-in from anywhere else, and
 * the address itself over all accounts. So whoever guesses makes himself wait, not the colleague at his own desk; and the
 * longest wait is short enough that nobody is kept out for a day.
 *
 * <p>Ask it outside the transaction of the deed: a deed that rolls back must not take the count with it.
 */
@Component
public class PasswordCheck {
    private final Credentials credentials;
    private final WrongTries tries;
    private final KnownSources sources;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    PasswordCheck(
            Credentials credentials,
            WrongTries tries,
            KnownSources sources,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            PlatformTransactionManager manager) {
        this.credentials = credentials;
        this.tries = tries;
        this.sources = sources;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * @param right the password was right
     * @param delay how long no password of this account is judged; then {@code right} is false whatever was typed
     */
    public record Verdict(boolean right, @Nullable Duration delay) {
        private static final Verdict RIGHT = new Verdict(true, null);
        private static final Verdict WRONG = new Verdict(false, null);

        public boolean isLocked() {
            return delay != null;
        }

        /** Whole minutes to wait, rounded up, at least one. */
        public long waitMinutes() {
            return delay == null ? 0 : minutes(delay);
        }
    }

    public static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    public boolean matches(Officer officer, CharSequence raw) {
        return judge(officer, raw).right();
    }

    /** At signing, or wherever one who has signed in shows that it is still he. */
    public Verdict judge(Officer officer, CharSequence raw) {
        return judge(Long.toString(officer.id()), officerSubject(officer), officer.id(), raw);
    }

    /** At sign-in, from an address; for a login that nobody has (null) it counts and takes its time like any other. */
    Verdict judge(@Nullable Officer officer, String login, CharSequence raw, String address) {
        var id = officer == null ? null : officer.id();
        var familiar = sources.knows(id, address);
        var subject = officer == null ? unknown(login) : officerSubject(officer);
        var account = officer == null ? subject.number() : officer.id() + "@" + (familiar ? address : "");
        var source = familiar ? new WrongTries.Count(1, Duration.ZERO) : tries.count("@" + address, WrongTries.SOURCE);
        if (source.isRefused()) {
            return new Verdict(false, source.delay());
        }
        var verdict = judge(account, subject, id, raw);
        if (verdict.right() && officer != null) {
            sources.remember(officer.id(), address);
            tries.giveBack(familiar ? "" : "@" + address);
        } else if (source.isLast()) {
            note(Actor.SYSTEM, "SOURCE_LOCKED", new Subject("source", address), source.delay());
        }
        return verdict;
    }

    private Verdict judge(String account, Subject subject, @Nullable Long officerId, CharSequence raw) {
        var counted = tries.count(account, WrongTries.ACCOUNT);
        if (counted.isRefused()) {
            return new Verdict(false, counted.delay());
        }
        if (credentials.match(officerId, raw)) {
            tries.clear(account);
            return Verdict.RIGHT;
        }
        if (counted.isLast()) {
            note(Actor.SYSTEM, "ACCOUNT_LOCKED", subject, counted.delay());
        }
        return Verdict.WRONG;
    }

    /** 解锁, by the security administrator: the officer may try again at once, from wherever he is. */
    public void unlock(Actor actor, long officerId) {
        unlock(actor, officerId, "");
    }

    public void unlock(Actor actor, long officerId, String reason) {
        var officer = registry.officer(officerId, clock.today());
        transaction.executeWithoutResult(status -> {
            tries.clearAll(officerId);
            trail.note(actor, "ACCOUNT_UNLOCKED", officerSubject(officer), List.of(), reason, clock.now());
        });
    }

    /** Until when the account waits somewhere, if it does: for whoever may unlock it. */
    public Optional<OffsetDateTime> lockedUntil(long officerId) {
        return tries.until(officerId);
    }

    private void note(Actor actor, String deed, Subject subject, Duration wait) {
        var change = new Change("people.wait", null, minutes(wait) + " min");
        transaction.executeWithoutResult(status -> trail.note(actor, deed, subject, List.of(change), "", clock.now()));
    }

    private static Subject officerSubject(Officer officer) {
        return new Subject("officer", officer.login());
    }

    /** Never the text itself: people type their password into the wrong field. */
    static Subject unknown(String login) {
        return new Subject("unknown-account", "?" + OneTimeCode.sha256(login).substring(0, 3));
    }
}
