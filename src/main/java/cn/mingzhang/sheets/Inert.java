package cn.mingzhang.sheets;

import java.util.regex.Pattern;

/**
 * Text that stays text. What a program takes for the beginning of a formula gets an apostrophe in front, in a workbook as in a
 * CSV, because a workbook is saved as CSV and opened again sooner or later. Reading takes exactly that apostrophe away, so that
 * what comes back is what was stored.
 */
public final class Inert {
    private static final Pattern CALCULATES = Pattern.compile("^'*[=+\\-@\\t\\r\\n|%＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("^''*[=+\\-@\\t\\r\\n|%＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int LONGEST = 32_767;

    private Inert() {}

    /** As it is written to a file. */
    public static String text(String text) {
        var clean = well(UNPRINTABLE.matcher(text).replaceAll(""));
        var inert = CALCULATES.matcher(clean).matches() ? "'" + clean : clean;
        return inert.length() <= LONGEST ? inert : inert.substring(0, LONGEST - 1) + "…";
    }

    /** As it was before it was written. */
    public static String original(String read) {
        return ESCAPED.matcher(read).matches() ? read.substring(1) : read;
    }

    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A field of a CSV, always quoted: no separator inside it begins another field. */
    public static String field(String text) {
        return '"' + text(text).replace("\"", "\"\"") + '"';
    }

    /** Half a character of two is no text: XML has no way to write it. */
    private static String well(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                var well = new StringBuilder();
                text.codePoints()
                        .forEach(point -> well.appendCodePoint(
                                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point));
                return well.toString();
            }
        }
        return text;
    }
}
