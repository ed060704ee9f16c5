package cn.mingzhang.paper;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * 编码 of a print, such as {@code K7Q4-2MXR}: made from all that it is bound to, with a check character, of 31 characters that are
 * not mistaken for one another. Weights 1 to 8 modulo 31: one wrong character or two swapped ones never make another code. It is
 * no secret.
 */
final class PaperCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final int MODULUS = ALPHABET.length();
    private static final int LENGTH = 8;
    private static final int INVERSE_OF_LAST_WEIGHT = 4; // 8 * 4 = 32 = 1 modulo 31

    private PaperCode() {}

    static String of(String bound) {
        var number = new BigInteger(1, sha256(bound));
        var plain = new StringBuilder();
        for (var place = 1; place < LENGTH; place++) {
            var parts = number.divideAndRemainder(BigInteger.valueOf(MODULUS));
            plain.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        var last = Math.floorMod(-sum(plain) * INVERSE_OF_LAST_WEIGHT, MODULUS);
        return written(plain.append(ALPHABET.charAt(last)).toString());
    }

    /** As it is printed, from whatever was typed; empty if no print can bear it. */
    static Optional<String> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-‐－—·.]", "");
        var known = plain.length() == LENGTH && plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return known && sum(plain) % MODULUS == 0 ? Optional.of(written(plain)) : Optional.empty();
    }

    private static int sum(CharSequence plain) {
        var sum = 0;
        for (var place = 0; place < plain.length(); place++) {
            sum += (place + 1) * ALPHABET.indexOf(plain.charAt(place));
        }
        return sum;
    }

    private static String written(String plain) {
        return plain.substring(0, LENGTH / 2) + "-" + plain.substring(LENGTH / 2);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
