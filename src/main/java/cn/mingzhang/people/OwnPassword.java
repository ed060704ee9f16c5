package cn.mingzhang.people;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 改密, by the officer himself. Passwords do not grow old by default: people made to change them write down the next one. An
 * office whose inspector asks for it sets {@code mingzhang.password.expires} to a number of days.
 */
@Component
@Transactional
public class OwnPassword {
    private final Credentials credentials;
    private final Trail trail;
    private final OfficeClock clock;
    private final Duration expires;

    OwnPassword(
            Credentials credentials,
            Trail trail,
            OfficeClock clock,
            @Value("${mingzhang.password.expires:0d}") Duration expires) {
        this.credentials = credentials;
        this.trail = trail;
        this.clock = clock;
        this.expires = expires;
    }

    /** The message key of why this cannot be the next password: too weak, or one of the last five. */
    public Optional<String> refusal(Officer officer, String raw) {
        return credentials
                .refusal(officer.id(), raw)
                .or(() -> credentials.wasUsed(officer.id(), raw)
                        ? Optional.of("people.password.used")
                        : Optional.empty());
    }

    /** Ends every session of the account; who changed it is let in anew by the page itself. */
    public void change(Officer officer, String raw) {
        credentials.set(officer.id(), raw);
        trail.note(officer.actor(), "PASSWORD_CHANGED", new Subject("officer", officer.login()), clock.now());
    }

    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> setAt(long officerId) {
        return credentials.setAt(officerId);
    }

    /** Whether it must be changed before anything else. */
    @Transactional(readOnly = true)
    public boolean isOld(long officerId) {
        return !expires.isZero()
                && credentials
                        .setAt(officerId)
                        .map(set -> set.plus(expires).isBefore(Credentials.systemNow()))
                        .orElse(true);
    }
}
