package cn.mingzhang.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which browser on which system, roughly: enough for its owner to recognise it, and no more is kept. */
final class BrowserFamily {
    private record Sign(Pattern pattern, String name) {}

    /** In this order: nearly every browser says it is Chrome and Safari too. */
    private static final List<Sign> BROWSERS = List.of(
            sign("QIHU|360[SE]E", "360"),
            sign("QAXBrowser", "QAX"),
            sign("UOSBrowser|UOS", "UOS"),
            sign("QQBrowser", "QQ"),
            sign("Edg[AW]?/|Edge/", "Edge"),
            sign("Firefox/", "Firefox"),
            sign("Chrome/|CriOS/", "Chrome"),
            sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            sign("Android", "Android"),
            sign("iPhone|iPad", "iOS"),
            sign("Windows", "Windows"),
            sign("Mac OS X", "macOS"),
            sign("Linux|X11", "Linux"));

    private BrowserFamily() {}

    static String of(@Nullable String agent) {
        var text = agent == null ? "" : agent;
        return named(BROWSERS, text) + " · " + named(SYSTEMS, text);
    }

    private static String named(List<Sign> signs, String text) {
        return signs.stream()
                .filter(sign -> sign.pattern().matcher(text).find())
                .map(Sign::name)
                .findFirst()
                .orElse("?");
    }

    private static Sign sign(String pattern, String name) {
        return new Sign(Pattern.compile(pattern), name);
    }
}
