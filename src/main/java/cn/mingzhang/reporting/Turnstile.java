package cn.mingzhang.reporting;

import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one may come. Who comes is an HMAC of where he comes from, by a key that this process makes when it starts and that ends
 * with it: nothing of it is written, and nobody can turn it back.
 */
@Component
class Turnstile {
    private static final int REMEMBERED = 20_000;

    private final byte[] key = new byte[32];
    private final Gate reports;
    private final Gate codes;

    Turnstile(
            @Value("${mingzhang.report.limits.reports-per-hour:20}") int reportsEach,
            @Value("${mingzhang.report.limits.reports-per-minute-in-all:120}") int reportsInAll,
            @Value("${mingzhang.report.limits.codes-per-hour:60}") int codesEach,
            @Value("${mingzhang.report.limits.codes-per-minute-in-all:120}") int codesInAll) {
        new SecureRandom().nextBytes(key);
        this.reports = new Gate(reportsEach, reportsInAll);
        this.codes = new Gate(codesEach, codesInAll);
    }

    boolean letsReport(String address) {
        return reports.lets(stranger(address));
    }

    boolean letsAsk(String address) {
        return codes.lets(stranger(address));
    }

    private String stranger(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    /** Each so often an hour, all together so often a minute. */
    private static final class Gate {
        private final int each;
        private final Bucket all;
        private final Map<String, Bucket> strangers = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        };

        Gate(int each, int inAll) {
            this.each = each;
            this.all = bucket(inAll, Duration.ofMinutes(1));
        }

        boolean lets(String stranger) {
            Bucket own;
            synchronized (strangers) {
                own = strangers.computeIfAbsent(stranger, who -> bucket(each, Duration.ofHours(1)));
            }
            return own.tryConsume(1) && all.tryConsume(1);
        }

        private static Bucket bucket(int capacity, Duration period) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                    .build();
        }
    }
}
