package cn.mingzhang.lists;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a search box, made safe for a {@code LIKE}: at most {@value #LONGEST} characters, spaces as one, without
 * control characters (PostgreSQL refuses the null character), {@code %} and {@code _} meaning themselves.
 *
 * <p>The escape character must be named, because Hibernate switches PostgreSQL's own off: {@code like :q escape '!'} in JPQL and
 * SQL, {@code cb.like(path, text.pattern(), SearchText.ESCAPE)} in Criteria.
 *
 * @param text as cleaned; empty where nothing was asked
 */
public record SearchText(String text) {

    public static final char ESCAPE = '!';

    private static final int LONGEST = 100;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
    private static final Pattern WILD = Pattern.compile("[!%_]");
    private static final Pattern AMOUNT = Pattern.compile("¥?([0-9][0-9,]{0,17}(?:\\.[0-9]{1,6})?)(万?)(元?)");

    /** Of anything that was sent, or of nothing. */
    public static SearchText of(@Nullable String typed) {
        String clean =
                typed == null ? "" : BLANKS.matcher(typed).replaceAll(" ").strip();
        return new SearchText(bounded(clean));
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
    }

    /** Full width as half width and in small letters, as {@code folded(text)} does it in the database. */
    public String folded() {
        return bounded(fold(text));
    }

    /** The same of any text; its length may change. */
    public static String fold(String text) {
        var half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return half.chars().allMatch(c -> c < 128)
                ? half.toLowerCase(Locale.ROOT)
                : half.codePoints()
                        .map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** An amount as typed (340,762.00 or 34.0762万元), in fen; null where it is none. */
    public @Nullable Long fen() {
        var amount = AMOUNT.matcher(folded());
        if (!amount.matches()) {
            return null;
        }
        var yuan = new BigDecimal(amount.group(1).replace(",", ""));
        var fen = yuan.movePointRight(amount.group(2).isEmpty() ? 2 : 6);
        return fen.stripTrailingZeros().scale() > 0 || fen.precision() - fen.scale() > 17 ? null : fen.longValue();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it has a pair of neighbouring characters, by which an index finds it. */
    public boolean isPaired() {
        return folded().codePointCount(0, folded().length()) > 1;
    }

    /** {@code %text%}; matches everything where the text is empty. */
    public String pattern() {
        return pattern(text);
    }

    /** The same for a column that is kept folded. */
    public String foldedPattern() {
        return pattern(folded());
    }

    private static String pattern(String text) {
        return "%" + WILD.matcher(text).replaceAll("!$0") + "%";
    }
}
