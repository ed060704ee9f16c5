package cn.mingzhang.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Looks into office files, and into what is embedded in them: macros, programs, packed attachments and whatever grows without
 * measure when unpacked are refused. What one upload may unpack to is counted over all levels.
 */
final class Containers {

    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    private static final long HARMLESS = 16L * 1024 * 1024;
    private static final int MOST_RATIO = 150;
    private static final int DEEPEST = 2;
    private static final int HEAD = 64 * 1024;
    private static final String[] PROGRAMS_AND_ARCHIVES = {
        "MZ", "\u007fELF", "#!", "\u00ca\u00fe\u00ba\u00be", "Rar!", "7z\u00bc\u00af"
    };
    private static final Set<String> MACROS = Set.of("VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros");
    private static final Set<String> ATTACHED = Set.of("\u0001Ole10Native");

    private final String name;
    private long unpacked;

    Containers(String name) {
        this.name = name;
    }

    @Nullable
    FileKind compound(Path content, String ending) throws IOException {
        var names = lookIntoCompound(content);
        if (names.contains("EncryptedPackage")) {
            throw new FileRefused("evidence.refused.LOCKED", name);
        }
        if (names.contains("WordDocument")) {
            return ending.equals("wps") ? FileKind.WPS : FileKind.DOC;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return ending.equals("et") ? FileKind.ET : FileKind.XLS;
        }
        return null;
    }

    @Nullable
    FileKind zipped(Path content, String ending) throws IOException {
        var kind = lookIntoPackage(content, 0);
        if (kind == FileKind.DOCX && ending.equals("wps")) {
            return FileKind.WPS;
        }
        return kind == FileKind.XLSX && ending.equals("et") ? FileKind.ET : kind;
    }

    private Set<String> lookIntoCompound(Path content) throws IOException {
        try {
            var names = CompoundFile.names(content);
            if (names.stream().anyMatch(MACROS::contains)) {
                throw new FileRefused("evidence.refused.MACRO", name);
            }
            if (names.stream().anyMatch(ATTACHED::contains)) {
                throw new FileRefused("evidence.refused.ATTACHED", name);
            }
            return names;
        } catch (EOFException cutOff) {
            throw new FileRefused("evidence.refused.DAMAGED", name);
        }
    }

    private @Nullable FileKind lookIntoPackage(Path content, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new FileRefused("evidence.refused.BOMB", name);
        }
        try (var parts = new OfficePackage(content)) {
            if (parts.hasMacros()) {
                throw new FileRefused("evidence.refused.MACRO", name);
            }
            var kind = parts.kind();
            if (kind == null && depth > 0) {
                throw new FileRefused("evidence.refused.ATTACHED", name);
            }
            if (kind != null) {
                for (var entry : parts.entries()) {
                    lookIntoPart(parts, entry, depth);
                }
            }
            return kind;
        } catch (ZipException damaged) {
            throw new FileRefused("evidence.refused.DAMAGED", name);
        }
    }

    private void lookIntoPart(OfficePackage parts, ZipEntry entry, int depth) throws IOException {
        try (var in = parts.open(entry)) {
            var head = in.readNBytes(HEAD);
            if (Recognition.starts(head, PROGRAMS_AND_ARCHIVES)) {
                throw new FileRefused("evidence.refused.ATTACHED", name);
            }
            if (CompoundFile.startsLike(head) || OfficePackage.startsLike(head)) {
                lookIntoEmbedded(head, in, entry, depth);
            } else {
                unpack(head, in, entry, OutputStream.nullOutputStream());
            }
        }
    }

    private void lookIntoEmbedded(byte[] head, InputStream rest, ZipEntry entry, int depth) throws IOException {
        var part = Files.createTempFile("evidence", ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                unpack(head, rest, entry, out);
            }
            if (CompoundFile.startsLike(head)) {
                lookIntoCompound(part);
            } else {
                lookIntoPackage(part, depth + 1);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void unpack(byte[] head, InputStream rest, ZipEntry entry, OutputStream out) throws IOException {
        var size = 0L;
        for (var piece = head; piece.length > 0; piece = rest.readNBytes(HEAD)) {
            out.write(piece);
            size += piece.length;
            unpacked += piece.length;
            var ratio = size / Math.max(1, entry.getCompressedSize());
            if (unpacked > MOST_UNPACKED || size > HARMLESS && ratio > MOST_RATIO) {
                throw new FileRefused("evidence.refused.BOMB", name);
            }
        }
    }
}
