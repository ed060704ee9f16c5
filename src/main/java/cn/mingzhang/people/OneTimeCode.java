package cn.mingzhang.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Codes of 128 bits that are shown once and kept only as their digest; nothing slower is needed against so many bits. */
final class OneTimeCode {
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** Eight groups of four, easy to read out and to type. */
    static String make() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).replaceAll("(....)(?!$)", "$1-");
    }

    static String digest(String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        return sha256(plain);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
