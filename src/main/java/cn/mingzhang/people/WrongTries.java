package cn.mingzhang.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords and codes in the database, so that two nodes count together and a restart forgets nothing. After the
 * free ones the key waits, each time twice as long, at most fifteen minutes. A try is counted before it is judged: a hundred
 * guesses at the same moment are a hundred guesses.
 */
@Component
public class WrongTries {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final JdbcClient sql;

    WrongTries(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param free how many in a row cost nothing
     * @param forgotten after how long a pause a row of wrong ones is over
     */
    record Patience(int free, Duration forgotten) {}

    static final Patience ACCOUNT = new Patience(5, Duration.ofHours(24));

    /** Many people may share one address, and no right password clears it; so it has more and forgets sooner. */
    static final Patience SOURCE = new Patience(20, Duration.ofMinutes(30));

    /**
     * @param number which one in a row this is; 0 if none is taken now
     * @param delay how long the key now waits, zero if it does not
     */
    public record Count(int number, Duration delay) {
        public boolean isRefused() {
            return number == 0;
        }

        /** This one began a wait, should it be wrong. */
        boolean isLast() {
            return number > 0 && !delay.isZero();
        }
    }

    /** One more try of an officer's second factor; {@link #clearFactor} if it was right. */
    public Count factor(long officerId) {
        return count(officerId + "#", ACCOUNT);
    }

    public void clearFactor(long officerId) {
        clear(officerId + "#");
    }

    Count count(String key, Patience patience) {
        var now = Credentials.systemNow();
        var number = sql.sql("""
                        INSERT INTO sign_in_failure AS f (account, failures, last_at) VALUES (:key, 1, :now)
                        ON CONFLICT (account) DO UPDATE
                           SET (failures, not_before) = (SELECT n, CASE WHEN n < :free THEN NULL
                                   ELSE :now + least(:longest, :first * power(2, least(n - :free, 20))) * interval '1 second' END
                                 FROM (SELECT CASE WHEN f.last_at < :forgotten THEN 1 ELSE f.failures + 1 END AS n) next),
                               last_at = :now
                         WHERE f.not_before IS NULL OR f.not_before <= :now
                        RETURNING failures
                        """)
                .param("key", key)
                .param("free", patience.free())
                .param("first", FIRST_WAIT.toSeconds())
                .param("longest", LONGEST_WAIT.toSeconds())
                .param("forgotten", now.minus(patience.forgotten()))
                .param("now", now)
                .query(Integer.class)
                .optional();
        var delay = number.filter(n -> n < patience.free()).isPresent()
                ? Duration.ZERO
                : until(key).map(end -> Duration.between(now, end)).orElse(Duration.ZERO);
        if (number.filter(n -> n == patience.free()).isPresent()) {
            forget(now.minusDays(1));
        }
        return new Count(number.orElse(0), delay);
    }

    void clear(String key) {
        sql.sql("UPDATE sign_in_failure SET failures = 0, not_before = NULL WHERE account = :key")
                .param("key", key)
                .update();
    }

    /** A right one is not a wrong one; but what others did from the same place stays counted. */
    void giveBack(String key) {
        sql.sql(
                        "UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), not_before = NULL WHERE account = :key")
                .param("key", key)
                .update();
    }

    void clearAll(long officerId) {
        sql.sql(
                        "UPDATE sign_in_failure SET failures = 0, not_before = NULL WHERE account = :id OR account LIKE :id || '@%'"
                                + " OR account = :id || '#'")
                .param("id", Long.toString(officerId))
                .update();
    }

    Optional<OffsetDateTime> until(long officerId) {
        return sql.sql(
                        "SELECT max(not_before) FROM sign_in_failure WHERE not_before > :now AND (account = :id OR account LIKE :id"
                                + " || '@%' OR account = :id || '#')")
                .param("now", Credentials.systemNow())
                .param("id", Long.toString(officerId))
                .query(OffsetDateTime.class)
                .optional();
    }

    private Optional<OffsetDateTime> until(String key) {
        return sql.sql("SELECT not_before FROM sign_in_failure WHERE account = :key AND not_before IS NOT NULL")
                .param("key", key)
                .query(OffsetDateTime.class)
                .optional();
    }

    private void forget(OffsetDateTime before) {
        sql.sql("DELETE FROM sign_in_failure WHERE last_at < :before AND (not_before IS NULL OR not_before < :before)")
                .param("before", before)
                .update();
    }
}
