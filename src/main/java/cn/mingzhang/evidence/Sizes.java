package cn.mingzhang.evidence;

import java.util.Locale;

/** A size as people say it. */
final class Sizes {

    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;

    private Sizes() {}

    static String inWords(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        return bytes < MIB ? inWords(bytes, KIB) + " KB" : inWords(bytes, MIB) + " MB";
    }

    /** Never rounds what is over the limit down to the limit. */
    private static String inWords(long bytes, long unit) {
        var tenths = (bytes * 10 + unit - 1) / unit;
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
