package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * GB/T 9704-2012 as a ruler: what a document says of its page and its type, and where LibreOffice really puts its lines.
 * {@code -Dproof.papers=FOLDER} keeps what was measured, to be looked at.
 */
public final class OfficialLayout {
    private static final double POINT = 25.4 / 72;
    private static final double TOP = 37;
    private static final double LEFT = 28;
    private static final double RIGHT = LEFT + 156;
    private static final double BOTTOM = TOP + 225;
    private static final double MARK = 16 * POINT;
    private static final Pattern LINE = Pattern.compile(
            "<line xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*?)</line>",
            Pattern.DOTALL);
    private static final Pattern FONT = Pattern.compile("w:eastAsia=\"([^\"]*[^\\x00-\\x7f][^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("<word[^>]*>([^<]*)</word>");

    private OfficialLayout() {}

    private record Line(double left, double top, double right, double bottom, String text) {
        /** A mark at a line's end may hang out of the text area, as Word, WPS and LibreOffice let it. */
        double edge() {
            return right > RIGHT + 1 && text.matches(".*[，。、；：）]") ? right - MARK : right;
        }
    }

    /** Lays it out, measures every line of every page, and says what it found. */
    public static void mustBeLaidOut(String name, byte[] docx, Path folder) throws IOException, InterruptedException {
        var kept = System.getProperty("proof.papers");
        var into = kept == null ? folder : Files.createDirectories(Path.of(kept));
        var file = Files.write(into.resolve(name + ".docx"), docx);
        var pages = LibreOffice.boxes(LibreOffice.pdf(file)).split("<page ");
        var left = 1000.0;
        var right = 0.0;
        var first = 1000.0;
        var top = 1000.0;
        var bottom = 0.0;
        for (var page = 1; page < pages.length; page++) {
            assertThat(pages[page]).startsWith("width=\"595.3").contains("height=\"841.");
            var numbers = new ArrayList<String>();
            for (var line : lines(pages[page])) {
                assertThat(line.text()).doesNotContain("{{").doesNotContain("}}");
                if (line.top() > BOTTOM) {
                    numbers.add(line.text());
                } else {
                    left = Math.min(left, line.left());
                    right = Math.max(right, line.edge());
                    first = Math.min(first, page == 1 ? line.top() : first);
                    top = Math.min(top, page == 1 ? top : line.top());
                    bottom = Math.max(bottom, line.bottom());
                }
            }
            assertThat(numbers).as("页码").hasSize(1).allMatch(text -> text.matches("—\\d+—"));
        }
        System.out.printf(
                "%s: %d page(s), text from %.1f to %.1f mm across, %.1f to %.1f mm down%n",
                name, pages.length - 1, left, right, Math.min(first, top), bottom);
        assertThat(left).as("订口").isCloseTo(LEFT, within(1.0));
        assertThat(right).as("版心右边缘").isLessThan(RIGHT + 1);
        // The first page may begin with an empty line above its title; a line's ink stands a little below its top edge.
        assertThat(first).as("首页天头").isBetween(TOP - 1, TOP + 18);
        if (pages.length > 2) {
            // A later page may begin with the empty line above the signature.
            assertThat(top).as("天头").isBetween(TOP - 1, TOP + 14);
        }
        assertThat(bottom).as("版心下边缘").isLessThan(BOTTOM + 1);
    }

    private static List<Line> lines(String page) {
        var lines = new ArrayList<Line>();
        var line = LINE.matcher(page);
        while (line.find()) {
            var words = new StringBuilder();
            var word = WORD.matcher(line.group(5));
            while (word.find()) {
                words.append(word.group(1));
            }
            lines.add(new Line(
                    millimetres(line.group(1)),
                    millimetres(line.group(2)),
                    millimetres(line.group(3)),
                    millimetres(line.group(4)),
                    words.toString()));
        }
        return lines;
    }

    private static double millimetres(String points) {
        return Double.parseDouble(points) * POINT;
    }

    /** What the file itself says: page, 版心, 3号仿宋, each font with its stand-in, and no field but the page's number. */
    public static void mustBeOfficial(byte[] docx) throws IOException {
        var parts = parts(docx);
        var document = parts.get("word/document.xml");
        assertThat(document)
                .contains("w:w=\"11906\"", "w:h=\"16838\"")
                .contains("w:top=\"2098\"", "w:left=\"1588\"", "w:right=\"1474\"", "w:bottom=\"1984\"")
                .doesNotContain("<w:sdt", "instrText", "fldSimple", "{{", "}}");
        var table = parts.get("word/fontTable.xml");
        for (var part : List.of("word/document.xml", "word/styles.xml", "word/footer1.xml", "word/footer2.xml")) {
            var named = FONT.matcher(parts.get(part));
            while (named.find()) {
                assertThat(table)
                        .as("%s in %s", named.group(1), part)
                        .contains("<w:font w:name=\"" + named.group(1) + "\"><w:altName ");
            }
        }
        assertThat(parts.get("word/styles.xml")).contains("仿宋_GB2312").contains("<w:sz w:val=\"32\"/>");
        assertThat(parts.get("word/footer1.xml")).contains(" PAGE ");
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The same document with something else in its text. */
    public static byte[] replaced(byte[] docx, String before, String after) throws IOException {
        var out = new ByteArrayOutputStream();
        var found = false;
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts(docx).entrySet()) {
                var changed = part.getKey().equals("word/document.xml")
                        ? part.getValue().replace(before, after)
                        : part.getValue();
                found |= !changed.equals(part.getValue());
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(changed.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertThat(found).as(before).isTrue();
        return out.toByteArray();
    }
}
