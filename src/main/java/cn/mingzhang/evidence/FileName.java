package cn.mingzhang.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name as a person would read it: no path, nothing invisible, nothing that a Windows folder refuses, at most 200 characters. */
final class FileName {

    static final int LONGEST = 200;

    /** Control, format (also the marks that turn the direction of writing), lone surrogates, private use, unassigned. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern ENDING = Pattern.compile("\\.([\\p{Alnum}]{1,10})$");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    static String clean(String uploaded) {
        var name = Normalizer.normalize(uploaded, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = FORBIDDEN.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll("_");
        name = name.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return "file";
        }
        return shorten(isDevice(name) ? "_" + name : name, LONGEST);
    }

    /** The ending in lower case without its dot, or an empty string. */
    static String ending(String name) {
        var found = ENDING.matcher(name);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    static String stem(String name) {
        var ending = ending(name);
        return ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    }

    static String withEnding(String name, String ending) {
        return shorten(name, LONGEST - ending.length() - 1) + "." + ending;
    }

    /** Shortens the stem and keeps the ending. */
    static String shorten(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        var tail = name.substring(stem(name).length());
        return cut(name, longest - tail.length()) + tail;
    }

    /** As most file systems count: in bytes. */
    static String shortenToBytes(String stem, int bytes) {
        var end = Math.min(stem.length(), bytes);
        while (cut(stem, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end--;
        }
        return cut(stem, end);
    }

    private static String cut(String text, int end) {
        var safe = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, safe);
    }

    private static boolean isDevice(String name) {
        var stem = name.replaceAll("\\..*", "").toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
    }
}
