package cn.mingzhang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a file is, by what is in it: the name is only held against it. A file that is two things at once (a PDF that is also a
 * web page, a picture that is also an archive) is taken as neither.
 */
final class Recognition {

    static final int HEAD = 64 * 1024;
    static final int TAIL = 66 * 1024;
    private static final Tika TIKA = new Tika();
    private static final Pattern MARKUP =
            Pattern.compile("<\\s*(!doctype\\s+html|html|head|body|script|svg|iframe|\\?php)");

    private Recognition() {}

    static FileKind of(Path content, String name) throws IOException {
        var head = head(content);
        var ending = FileName.ending(name);
        var kind = kindOf(content, head, name, ending);
        if (kind == null) {
            throw new FileRefused("evidence.refused.KIND", name, message("evidence.content." + family(head)));
        }
        if (!ending.isEmpty() && !kind.mayEndIn(ending)) {
            throw new FileRefused(
                    "evidence.refused.DISAGREES",
                    name,
                    "." + ending,
                    message("evidence.kind." + kind),
                    "." + kind.ending());
        }
        return kind;
    }

    private static @Nullable FileKind kindOf(Path content, byte[] head, String name, String ending) throws IOException {
        if (CompoundFile.startsLike(head)) {
            return new Containers(name).compound(content, ending);
        }
        if (OfficePackage.startsLike(head)) {
            return new Containers(name).zipped(content, ending);
        }
        var kind = Pictures.startsLike(head);
        if (kind == null && starts(head, "%PDF-1.", "%PDF-2.")) {
            kind = FileKind.PDF;
        }
        if (kind != null) {
            mustBeOneThing(head, tail(content), name);
            if (!(kind == FileKind.PDF ? isWholePdf(tail(content)) : Pictures.isWhole(kind, content))) {
                throw new FileRefused("evidence.refused.DAMAGED", name);
            }
        }
        return kind;
    }

    static void mustBeOneThing(byte[] head, byte[] tail, String name) {
        var start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        if (MARKUP.matcher(start.toLowerCase(Locale.ROOT)).find() || endsAsArchive(tail)) {
            throw new FileRefused("evidence.refused.TWO_THINGS", name);
        }
    }

    static boolean isWholePdf(byte[] tail) {
        var end = new String(tail, StandardCharsets.ISO_8859_1);
        return end.contains("startxref") && end.lastIndexOf("%%EOF") > end.lastIndexOf("startxref");
    }

    /** An archive's end record stands at the very end, before nothing but its own comment. */
    private static boolean endsAsArchive(byte[] tail) {
        var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = tail.length - 22; at >= 0; at--) {
            if (bytes.getInt(at) == 0x06054b50 && at + 22 + (bytes.getShort(at + 20) & 0xffff) == tail.length) {
                return true;
            }
        }
        return false;
    }

    /** What it is instead, in a word that a person knows. */
    private static String family(byte[] head) {
        var type = TIKA.detect(head);
        if (type.contains("html") || type.contains("svg") || type.contains("xml")) {
            return "WEB_PAGE";
        }
        if (type.startsWith("text/") || type.contains("rtf")) {
            return "TEXT";
        }
        if (type.startsWith("video/") || type.startsWith("audio/") || type.equals("application/mp4")) {
            return "MEDIA";
        }
        if (type.contains("msdownload")
                || type.contains("executable")
                || type.contains("elf")
                || type.contains("dosexec")) {
            return "PROGRAM";
        }
        return type.matches(".*(zip|rar|7z|tar|compress).*") ? "ARCHIVE" : "OTHER";
    }

    static boolean starts(byte[] head, String... magic) {
        for (var one : magic) {
            var wanted = one.getBytes(StandardCharsets.ISO_8859_1);
            if (head.length >= wanted.length
                    && ByteBuffer.wrap(head, 0, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                return true;
            }
        }
        return false;
    }

    static byte[] head(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return in.readNBytes(HEAD);
        }
    }

    private static byte[] tail(Path content) throws IOException {
        try (var file = new RandomAccessFile(content.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return bytes;
        }
    }

    private static DefaultMessageSourceResolvable message(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
