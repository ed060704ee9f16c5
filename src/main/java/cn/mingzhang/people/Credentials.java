package cn.mingzhang.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/**
 * Passwords and activation codes as the database keeps them. bcrypt: its cost travels inside the hash, so it can be raised
 * without a flag day (PBKDF2's in this library does not), and Argon2 would need another cryptographic library.
 */
@Repository
class Credentials {
    private static final Duration ACTIVATION = Duration.ofDays(7);
    private static final int REMEMBERED = 5;

    private final JdbcClient sql;
    private final PasswordRule rule;
    private final PasswordEncoder encoder;
    private final String nobody;

    /** Hashing is slow on purpose; a crowd of guesses must not take every processor. */
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    /** @param replaying the demo's cast has one public password: there it is hashed once and not nineteen times */
    Credentials(
            JdbcClient sql,
            PasswordRule rule,
            @Value("${mingzhang.password.cost:10}") int cost,
            @Value("${mingzhang.password.replaying:false}") boolean replaying) {
        this.sql = sql;
        this.rule = rule;
        var bcrypt = new BCryptPasswordEncoder(cost);
        this.encoder = new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", replaying ? new RememberedHash(bcrypt) : bcrypt));
        this.nobody = encoder.encode(OneTimeCode.make());
    }

    void set(long officerId, String raw) {
        refusal(officerId, raw).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        sql.sql("INSERT INTO password_past (officer_id, hash) SELECT id, password_hash FROM officer"
                        + " WHERE id = :id AND password_hash IS NOT NULL")
                .param("id", officerId)
                .update();
        sql.sql("DELETE FROM password_past WHERE officer_id = :id AND id NOT IN"
                        + " (SELECT id FROM password_past WHERE officer_id = :id ORDER BY id DESC LIMIT :kept)")
                .param("id", officerId)
                .param("kept", REMEMBERED - 1)
                .update();
        sql.sql(
                        "UPDATE officer SET password_hash = :hash, password_set_at = :now, credential_epoch = credential_epoch + 1"
                                + " WHERE id = :id")
                .param("hash", encoder.encode(raw))
                .param("now", systemNow())
                .param("id", officerId)
                .update();
    }

    /** Why this cannot be the officer's password, whoever sets it. */
    Optional<String> refusal(long officerId, String raw) {
        return rule.refusal(raw, wordsAbout(officerId));
    }

    private List<String> wordsAbout(long officerId) {
        return sql.sql("SELECT unnest(ARRAY[o.login, o.name, u.code, n.name]) FROM officer o"
                        + " JOIN officer_unit x ON x.officer_id = o.id JOIN unit u ON u.id = x.unit_id"
                        + " JOIN unit_name n ON n.unit_id = u.id WHERE o.id = :id")
                .param("id", officerId)
                .query(String.class)
                .list();
    }

    /** Whether it is the password of now or one of those before it; as many as are remembered, in all five. */
    boolean wasUsed(long officerId, String raw) {
        return sql
                .sql("SELECT password_hash FROM officer WHERE id = :id AND password_hash IS NOT NULL"
                        + " UNION ALL SELECT hash FROM password_past WHERE officer_id = :id")
                .param("id", officerId)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(hash -> slowly(raw, hash));
    }

    Optional<OffsetDateTime> setAt(long officerId) {
        return sql.sql("SELECT password_set_at FROM officer WHERE id = :id AND password_set_at IS NOT NULL")
                .param("id", officerId)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Whether the password is right; an unknown or not yet activated account takes just as long to say no. */
    boolean match(@Nullable Long officerId, CharSequence raw) {
        var hash = hash(officerId == null ? -1 : officerId);
        return slowly(raw, hash.orElse(nobody)) && hash.isPresent();
    }

    private boolean slowly(CharSequence raw, String hash) {
        processors.acquireUninterruptibly();
        try {
            return matches(raw, hash);
        } finally {
            processors.release();
        }
    }

    private boolean matches(CharSequence raw, String hash) {
        var tooLong = PasswordRule.tooLong(raw.toString());
        return encoder.matches(tooLong ? "" : raw, hash) && !tooLong;
    }

    private Optional<String> hash(long officerId) {
        return sql.sql("SELECT password_hash FROM officer WHERE id = :id AND password_hash IS NOT NULL")
                .param("id", officerId)
                .query(String.class)
                .optional();
    }

    String issueActivation(long officerId) {
        var code = OneTimeCode.make();
        sql.sql("UPDATE officer SET activation_digest = :digest, activation_until = :until WHERE id = :id")
                .param("digest", OneTimeCode.digest(code))
                .param("until", systemNow().plus(ACTIVATION))
                .param("id", officerId)
                .update();
        return code;
    }

    /** The officer whose code this is, while it is good. */
    Optional<Long> holderOfActivation(String login, String code) {
        return sql.sql("SELECT id FROM officer WHERE login = :login AND active AND activation_digest = :digest"
                        + " AND activation_until > :now")
                .param("login", login)
                .param("digest", OneTimeCode.digest(code))
                .param("now", systemNow())
                .query(Long.class)
                .optional();
    }

    /** Uses the code up in the same statement that finds it, so that it cannot be used twice. */
    Optional<Long> useActivation(String login, String code) {
        return sql.sql("UPDATE officer SET activation_digest = NULL, activation_until = NULL"
                        + " WHERE login = :login AND active AND activation_digest = :digest AND activation_until > :now"
                        + " RETURNING id")
                .param("login", login)
                .param("digest", OneTimeCode.digest(code))
                .param("now", systemNow())
                .query(Long.class)
                .optional();
    }

    /** Codes and lock-out run by the system's clock: the demo's clock must not open or close an account. */
    static OffsetDateTime systemNow() {
        return OffsetDateTime.now(Clock.systemUTC()).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
