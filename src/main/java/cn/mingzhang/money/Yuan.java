package cn.mingzhang.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 金额: an amount of money, exact to the fen (分). It has no multiplication: a rule that multiplies (a rate, a share) does so in
 * {@link BigDecimal}, decides its own rounding, and comes back through {@link #of(BigDecimal)}.
 *
 * @param fen the whole amount in fen; negative for a reversal
 */
public record Yuan(long fen) implements Comparable<Yuan> {

    public static final Yuan ZERO = new Yuan(0);

    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d{1,2})?");

    /** So many fen. */
    public static Yuan ofFen(long fen) {
        return fen == 0 ? ZERO : new Yuan(fen);
    }

    /** What {@code sum} gives in a query: fen, or null where there was nothing to add up. */
    public static Yuan ofSum(@Nullable Long fen) {
        return fen == null ? ZERO : ofFen(fen);
    }

    /**
     * An amount in 元.
     *
     * @throws IllegalArgumentException where it has a part of a fen, or does not fit
     */
    public static Yuan of(BigDecimal yuan) {
        try {
            return ofFen(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException("not a whole number of fen, or too large: " + yuan, inexact);
        }
    }

    /**
     * An amount in 元 as people write it: {@code 1234.5}, {@code 1,234.50}, {@code -3}, also in the full-width characters of a
     * Chinese keyboard ({@code １，２３４．５０}). Spaces around it do not count.
     *
     * @throws IllegalArgumentException where it is no number, has more than two decimals, misplaced separators, an exponent, or
     *     does not fit
     */
    public static Yuan parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("an amount of " + text.length() + " characters");
        }
        String plain = Normalizer.normalize(text, Form.NFKC).strip();
        if (!WRITTEN.matcher(plain).matches()) {
            throw new IllegalArgumentException("not an amount in yuan with at most two decimals: " + text);
        }
        return of(new BigDecimal(plain.replace(",", "")));
    }

    /** The sum; {@link #ZERO} of nothing. */
    public static Yuan sum(Collection<Yuan> amounts) {
        return amounts.stream().reduce(ZERO, Yuan::plus);
    }

    /** @throws ArithmeticException where the result does not fit */
    public Yuan plus(Yuan other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /** @throws ArithmeticException where the result does not fit */
    public Yuan minus(Yuan other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /** In 元 with two decimals, for a calculation or a figure. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** In 元 for a machine, an input field or {@code data-sum}: {@code 1234.50}. */
    public String plain() {
        return yuan().toPlainString();
    }

    /** In 万元, two decimals, half up (away from zero): {@code 3407.62}. For reading only, never to be added up. */
    public String wan() {
        return BigDecimal.valueOf(fen, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** In 元 as shown on a page: {@code 1,234.50}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.2f", yuan());
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }
}
