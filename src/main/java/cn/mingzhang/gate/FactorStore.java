package cn.mingzhang.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets and recovery codes as the database keeps them: the ones encrypted, the others only as digests. */
@Repository
class FactorStore {
    private static final int CODES = 10;

    /** Without letters that look like figures; 32 of them, so five bits each. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final FactorKey key;

    FactorStore(JdbcClient sql, FactorKey key) {
        this.sql = sql;
        this.key = key;
    }

    Optional<Instant> enrolledAt(long officerId) {
        return sql.sql("SELECT enrolled_at FROM second_factor WHERE officer_id = :id AND enrolled_at IS NOT NULL")
                .param("id", officerId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<byte[]> secret(long officerId) {
        return read("SELECT secret FROM second_factor WHERE officer_id = :id AND secret IS NOT NULL", officerId);
    }

    Optional<byte[]> pending(long officerId) {
        return read("SELECT pending FROM second_factor WHERE officer_id = :id AND pending IS NOT NULL", officerId);
    }

    private Optional<byte[]> read(String question, long officerId) {
        return sql.sql(question)
                .param("id", officerId)
                .query(byte[].class)
                .optional()
                .flatMap(kept -> key.open(officerId, kept));
    }

    void begin(long officerId, byte[] secret) {
        sql.sql("INSERT INTO second_factor (officer_id, pending) VALUES (:id, :pending)"
                        + " ON CONFLICT (officer_id) DO UPDATE SET pending = :pending")
                .param("id", officerId)
                .param("pending", key.seal(officerId, secret))
                .update();
    }

    /** The code that proved it is used up with it. */
    void enrol(long officerId, long step, Instant now) {
        sql.sql("UPDATE second_factor SET secret = pending, pending = NULL, enrolled_at = :now, last_step = :step"
                        + " WHERE officer_id = :id AND pending IS NOT NULL")
                .param("id", officerId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("step", step)
                .update();
    }

    /** Uses a step up; false if it, or a later one, was used before: two requests with one code are one proof. */
    boolean use(long officerId, long step) {
        return sql.sql("UPDATE second_factor SET last_step = :step"
                                + " WHERE officer_id = :id AND (last_step IS NULL OR last_step < :step)")
                        .param("id", officerId)
                        .param("step", step)
                        .update()
                == 1;
    }

    void forget(long officerId) {
        sql.sql("DELETE FROM second_factor WHERE officer_id = :id")
                .param("id", officerId)
                .update();
        forgetCodes(officerId);
    }

    /** Ten new ones; those before them are worth nothing any more. */
    List<String> newCodes(long officerId) {
        forgetCodes(officerId);
        var codes = new ArrayList<String>();
        while (codes.size() < CODES) {
            var code = newCode();
            codes.add(code);
            sql.sql("INSERT INTO recovery_code (officer_id, digest) VALUES (:id, :digest)")
                    .param("id", officerId)
                    .param("digest", digest(code))
                    .update();
        }
        return codes;
    }

    boolean useCode(long officerId, String code) {
        return sql.sql("DELETE FROM recovery_code WHERE officer_id = :id AND digest = :digest")
                        .param("id", officerId)
                        .param("digest", digest(code))
                        .update()
                == 1;
    }

    int codesLeft(long officerId) {
        return sql.sql("SELECT count(*) FROM recovery_code WHERE officer_id = :id")
                .param("id", officerId)
                .query(Integer.class)
                .single();
    }

    private void forgetCodes(long officerId) {
        sql.sql("DELETE FROM recovery_code WHERE officer_id = :id")
                .param("id", officerId)
                .update();
    }

    /** 80 bits in four groups: no slower digest is needed against so many. */
    private static String newCode() {
        var code = new StringBuilder();
        for (int at = 0; at < 16; at++) {
            code.append(at > 0 && at % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String digest(String code) {
        try {
            var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
