package cn.mingzhang.binder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one typeface of a binder, embedded as far as it is used. A character that it lacks is printed as its code point. */
final class Typeface {
    private static final String FONT = "/fonts/NotoSansSC-GBK.ttf";

    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();

    Typeface(PDDocument document) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** Only what the typeface has. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.replace('\t', ' ').codePoints().forEach(point -> {
            if (point >= ' ' && width(point) >= 0) {
                printable.appendCodePoint(point);
            } else if (point >= ' ') {
                printable
                        .append("〔U+")
                        .append(Integer.toHexString(point).toUpperCase())
                        .append('〕');
            }
        });
        return printable.toString();
    }

    /** In thousandths of the size; negative for what it lacks. */
    private float width(int point) {
        return widths.computeIfAbsent(point, one -> {
            try {
                return font.getStringWidth(Character.toString(one));
            } catch (IllegalArgumentException lacks) {
                return -1f;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    float width(String text, float size) {
        var sum = 0f;
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            sum += Math.max(0, width(point));
            at += Character.charCount(point);
        }
        return sum * size / 1000;
    }

    /** As many lines as it takes; at least one. */
    List<String> wrapped(String text, float size, float width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) {
            var rest = printable(paragraph);
            do {
                var fit = fitting(rest, size, width);
                lines.add(rest.substring(0, fit));
                rest = rest.substring(fit);
            } while (!rest.isEmpty());
        }
        return lines;
    }

    private int fitting(String text, float size, float width) {
        var sum = 0f;
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            sum += Math.max(0, width(point)) * size / 1000;
            if (sum > width && at > 0) {
                return at;
            }
            at += Character.charCount(point);
        }
        return text.length();
    }
}
