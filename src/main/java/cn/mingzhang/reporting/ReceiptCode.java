package cn.mingzhang.reporting;

import java.security.SecureRandom;
import java.util.Locale;

/** 查询码: 100 random bits in the letters of Crockford, five groups of four. It is shown once and kept nowhere. */
record ReceiptCode(String letters) {
    static final int LENGTH = 20;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_TYPED = 64;

    static ReceiptCode fresh() {
        var letters = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ReceiptCode(letters.toString());
    }

    /** As it is typed: spaces and strokes do not matter, and letters that look like digits are those. What is none stays none. */
    static ReceiptCode typed(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return new ReceiptCode(plain.substring(0, Math.min(plain.length(), LONGEST_TYPED))
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    String grouped() {
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Not in a log by accident. */
    @Override
    public String toString() {
        return "ReceiptCode";
    }
}
