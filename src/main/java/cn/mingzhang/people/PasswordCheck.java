package cn.mingzhang.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges a password at sign-in and at signing, and nowhere else; only what is judged here counts towards lock-out. After five
 * wrong ones in a row the account waits, each time twice as long, at most fifteen minutes: long enough against guessing,
 * short enough that nobody can keep a colleague out for a day.
 *
 * <p>Ask it outside the transaction of the deed: a deed that rolls back must not take the count with it.
 */
@Component
public class PasswordCheck {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Credentials credentials;

    PasswordCheck(JdbcClient sql, Credentials credentials) {
        this.sql = sql;
        this.credentials = credentials;
    }

    /**
     * @param right the password was right
     * @param delay how long no password of this account is judged; then {@code right} is false whatever was typed
     */
    public record Verdict(boolean right, @Nullable Duration delay) {
        public boolean isLocked() {
            return delay != null;
        }

        /** Whole minutes to wait, rounded up, at least one. */
        public long waitMinutes() {
            return delay == null ? 0 : Math.max(1, (delay.toSeconds() + 59) / 60);
        }
    }

    public boolean matches(Officer officer, CharSequence raw) {
        return judge(officer, raw).right();
    }

    public Verdict judge(Officer officer, CharSequence raw) {
        return judge(officer.id(), Long.toString(officer.id()), raw);
    }

    /** For a login that nobody has: counts and takes its time like any other, so that it cannot be told apart. */
    Verdict judgeUnknown(String login, CharSequence raw) {
        return judge(null, "?" + OneTimeCode.sha256(login).substring(0, 3), raw);
    }

    private Verdict judge(@Nullable Long officerId, String account, CharSequence raw) {
        var now = Credentials.systemNow();
        // The attempt is counted before it is judged: a hundred guesses at the same moment are a hundred guesses.
        var counted = count(account, now);
        if (counted.isEmpty()) {
            return new Verdict(false, Duration.between(now, notBefore(account).orElse(now)));
        }
        if (credentials.match(officerId, raw)) {
            sql.sql("UPDATE sign_in_failure SET failures = 0, not_before = NULL WHERE account = :account")
                    .param("account", account)
                    .update();
            return new Verdict(true, null);
        }
        return new Verdict(false, null);
    }

    private Optional<Integer> count(String account, OffsetDateTime now) {
        return sql.sql("""
                        INSERT INTO sign_in_failure AS f (account, failures) VALUES (:account, 1)
                        ON CONFLICT (account) DO UPDATE
                           SET failures = f.failures + 1,
                               not_before = CASE WHEN f.failures + 1 < :free THEN NULL
                                   ELSE :now + least(:longest, :first * power(2, least(f.failures + 1 - :free, 20))) * interval '1 second' END
                         WHERE f.not_before IS NULL OR f.not_before <= :now
                        RETURNING failures
                        """)
                .param("account", account)
                .param("free", FREE)
                .param("first", FIRST_WAIT.toSeconds())
                .param("longest", LONGEST_WAIT.toSeconds())
                .param("now", now)
                .query(Integer.class)
                .optional();
    }

    private Optional<OffsetDateTime> notBefore(String account) {
        return sql.sql("SELECT not_before FROM sign_in_failure WHERE account = :account AND not_before IS NOT NULL")
                .param("account", account)
                .query(OffsetDateTime.class)
                .optional();
    }
}
