package cn.mingzhang.lists;

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

    /** Of anything that was sent, or of nothing. */
    public static SearchText of(@Nullable String typed) {
        String clean =
                typed == null ? "" : BLANKS.matcher(typed).replaceAll(" ").strip();
        if (clean.length() > LONGEST) {
            clean = clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST)));
        }
        return new SearchText(clean);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it has a pair of neighbouring characters, by which an index finds it. */
    public boolean isPaired() {
        return text.codePointCount(0, text.length()) > 1;
    }

    /** {@code %text%}; matches everything where the text is empty. */
    public String pattern() {
        return "%" + WILD.matcher(text).replaceAll("!$0") + "%";
    }
}
