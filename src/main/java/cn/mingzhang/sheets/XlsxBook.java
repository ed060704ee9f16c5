package cn.mingzhang.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An .xlsx, part by part and never as a tree. */
final class XlsxBook implements OpenBook {
    private final ZipFile zip;
    private final XlsxParts parts;
    private @Nullable List<String> strings;

    private XlsxBook(ZipFile zip) {
        this.zip = zip;
        mustBeHarmless();
        parts = XlsxParts.of(this);
    }

    static XlsxBook open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new WorkbookRefused("damaged");
        }
        try {
            return new XlsxBook(zip);
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    /** Judged by the names of its parts, before one of them is read. */
    private void mustBeHarmless() {
        if (zip.size() > Limits.ENTRIES) {
            throw new WorkbookRefused("parts");
        }
        var seen = new HashSet<String>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var name = entries.nextElement().getName().toLowerCase(Locale.ROOT).replace('\\', '/');
            if (!seen.add(name) || name.contains("..") || name.startsWith("/")) {
                throw new WorkbookRefused("duplicate");
            }
            if (name.contains("vbaproject") || name.contains("macrosheet") || name.contains("/activex")) {
                throw new WorkbookRefused("macros");
            }
            if (name.contains("externallink") || name.contains("/embeddings/") || name.contains("connections.xml")) {
                throw new WorkbookRefused("external");
            }
        }
        if (!seen.contains("xl/workbook.xml") || !seen.contains("[content_types].xml")) {
            throw new WorkbookRefused("type");
        }
    }

    /** A part, counted while it is unpacked: what a bomb says of its own size is not believed. */
    InputStream part(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new WorkbookRefused("damaged");
        }
        try {
            return new Counted(zip.getInputStream(entry), packed(entry));
        } catch (IOException damaged) {
            throw new WorkbookRefused("damaged");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    private static long packed(ZipEntry entry) {
        return Math.max(1, entry.getCompressedSize());
    }

    @Override
    public List<String> sheets() {
        return parts.sheets().stream().map(XlsxParts.SheetPart::name).toList();
    }

    @Override
    public List<Merge> merges(int sheet) {
        var merges = new ArrayList<Merge>();
        int rows = 0;
        try (var xml = new Xml(part(parts.sheets().get(sheet).path()))) {
            while (xml.next()) {
                if (xml.isStart("row") && ++rows > Limits.LINES) {
                    throw new WorkbookRefused("rows", Limits.ROWS);
                }
                if (xml.isStart("mergeCell")) {
                    merge(xml.attribute("ref"), merges);
                }
            }
        }
        return merges;
    }

    private static void merge(@Nullable String ref, List<Merge> merges) {
        if (ref == null || !ref.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
            return;
        }
        if (merges.size() >= Limits.MERGES) {
            throw new WorkbookRefused("merges");
        }
        var ends = ref.split(":");
        merges.add(new Merge(
                rowOf(ends[0]),
                Cells.columnOf(ends[0]),
                rowOf(ends[1]),
                Math.min(Limits.COLUMNS - 1, Cells.columnOf(ends[1]))));
    }

    private static int rowOf(String address) {
        return Integer.parseInt(address.replaceAll("[A-Z]", ""));
    }

    @Override
    public void read(int sheet, RowReader reader) {
        try (var xml = new Xml(part(parts.sheets().get(sheet).path()))) {
            new XlsxRows(xml, strings(), parts).read(reader);
        }
    }

    private List<String> strings() {
        if (strings == null) {
            strings = has("xl/sharedStrings.xml") ? readStrings() : List.of();
        }
        return strings;
    }

    private List<String> readStrings() {
        var all = new ArrayList<String>();
        var same = new java.util.HashMap<String, String>();
        long characters = 0;
        try (var xml = new Xml(part("xl/sharedStrings.xml"))) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    var text = xml.textOf("si");
                    characters += text.length() + 24;
                    if (all.size() >= Limits.STRINGS || characters > Limits.CHARACTERS) {
                        throw new WorkbookRefused("strings");
                    }
                    all.add(same.computeIfAbsent(text, once -> once));
                }
            }
        }
        return all;
    }

    Map<String, String> relations(String part) {
        return XlsxParts.relations(this, part);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException already) {
            throw new WorkbookRefused("damaged");
        }
    }

    /** Refuses to unpack more than a sheet has. */
    private static final class Counted extends InputStream {
        private static final long FREE = 1 << 20;

        private final InputStream in;
        private final long packed;
        private long count;

        Counted(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = in.read(to, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > Limits.PART || count > FREE && count / packed > Limits.RATIO) {
                throw new WorkbookRefused("bomb");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
