package cn.mingzhang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zipped document (docx, xlsx, ofd, newer wps and et), read through its table of contents, as the office programs do. */
final class OfficePackage implements AutoCloseable {

    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_DESCRIPTION = 1024 * 1024;

    private final ZipFile zip;
    private final List<ZipEntry> entries;
    private final Set<String> names = new HashSet<>();

    /** @throws ZipException if it is damaged, locked, too full, or names an entry twice or outside of itself */
    OfficePackage(Path content) throws IOException {
        zip = new ZipFile(content.toFile(), StandardCharsets.ISO_8859_1);
        try {
            if (zip.size() > MOST_ENTRIES) {
                throw new ZipException("too many entries");
            }
            entries = List.copyOf(zip.stream().toList());
            for (var entry : entries) {
                var name = entry.getName().replace('\\', '/');
                if (!names.add(name) || name.startsWith("/") || ("/" + name + "/").contains("/../")) {
                    throw new ZipException("bad entry " + name);
                }
            }
        } catch (IOException | RuntimeException unusable) {
            zip.close();
            throw unusable;
        }
    }

    static boolean startsLike(byte[] head) {
        return Recognition.starts(head, "PK\u0003\u0004");
    }

    List<ZipEntry> entries() {
        return entries;
    }

    InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    /** Document, table, OFD; null for any other archive. */
    @Nullable
    FileKind kind() throws IOException {
        var types = text("[Content_Types].xml");
        if (types.contains("wordprocessingml.document.main+xml") && names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml") && names.contains("xl/workbook.xml")) {
            return FileKind.XLSX;
        }
        return text("OFD.xml").contains("ofdspec.org") ? FileKind.OFD : null;
    }

    boolean hasMacros() throws IOException {
        return text("[Content_Types].xml").toLowerCase(Locale.ROOT).contains("macroenabled")
                || names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(OfficePackage::isMacro);
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("/macrosheets/");
    }

    private String text(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_DESCRIPTION), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
