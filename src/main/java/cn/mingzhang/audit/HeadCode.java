package cn.mingzhang.audit;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 链头码: a block's number and 50 bits of its digest in Crockford's base 32, {@code 12-ABCDE-FGHJK}. Short enough for the foot of
 * a paper and for reading aloud: no I, L, O or U, and what is typed as one of them is understood.
 */
record HeadCode(long block, String code) implements Witness {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,18})-?([0-9A-HJKMNP-TV-Z]{5})-?([0-9A-HJKMNP-TV-Z]{5})");

    static HeadCode of(long block, byte[] digest) {
        var bits = new BigInteger(1, Arrays.copyOf(digest, 7)).shiftRight(6).longValueExact();
        var letters = new StringBuilder();
        for (var shift = 45; shift >= 0; shift -= 5) {
            letters.append(ALPHABET.charAt((int) (bits >>> shift) & 31));
        }
        return new HeadCode(block, letters.toString());
    }

    /** Reads what a person typed from a paper; empty when it cannot be such a code. */
    static Optional<HeadCode> typed(String text) {
        var parts = text.strip().toUpperCase(Locale.ROOT).replace(" ", "").split("-", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        var letters = parts[1].replace('O', '0').replace('I', '1').replace('L', '1');
        var match = TYPED.matcher(parts[0] + "-" + letters);
        return match.matches()
                ? Optional.of(new HeadCode(Long.parseLong(match.group(1)), match.group(2) + match.group(3)))
                : Optional.empty();
    }

    @Override
    public boolean agrees(byte[] digest) {
        return of(block, digest).equals(this);
    }

    @Override
    public String toString() {
        return block + "-" + code.substring(0, 5) + "-" + code.substring(5);
    }
}
