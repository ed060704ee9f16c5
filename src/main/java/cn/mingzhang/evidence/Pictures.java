package cn.mingzhang.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures: how each begins, and whether all of it is there. They are walked, never decoded. */
final class Pictures {

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<Integer> BMP_HEADERS = Set.of(12, 40, 52, 56, 64, 108, 124);

    private Pictures() {}

    static @Nullable FileKind startsLike(byte[] head) {
        if (Recognition.starts(head, "\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        }
        if (Recognition.starts(head, "\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        }
        if (Recognition.starts(head, "GIF87a", "GIF89a")) {
            return FileKind.GIF;
        }
        if (Recognition.starts(head, "RIFF") && text(head, 8, 4).equals("WEBP")) {
            return FileKind.WEBP;
        }
        if (text(head, 4, 4).equals("ftyp") && HEIF_BRANDS.contains(text(head, 8, 4))) {
            return FileKind.HEIC;
        }
        var isBmp = Recognition.starts(head, "BM") && head.length > 18 && BMP_HEADERS.contains((int) head[14]);
        return isBmp ? FileKind.BMP : null;
    }

    static boolean isWhole(FileKind kind, Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            return isWhole(kind, in, Files.size(content));
        }
    }

    static boolean isWhole(FileKind kind, InputStream content, long size) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(content))) {
            return switch (kind) {
                case JPEG -> jpeg(in);
                case PNG -> png(in);
                case GIF -> gif(in);
                case WEBP -> webp(in, size);
                case BMP -> bmp(in, size);
                case HEIC -> heic(in, size);
                default -> false;
            };
        } catch (EOFException cutOff) {
            return false;
        }
    }

    /** Segments up to the end-of-image marker; a preview picture within a segment is passed over with it. */
    private static boolean jpeg(DataInputStream in) throws IOException {
        var hasFrame = false;
        in.skipNBytes(2);
        var marker = nextMarker(in);
        while (marker != 0xd9) {
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                hasFrame = true;
            }
            if (marker != 0x01) {
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
            }
            marker = nextMarker(in);
        }
        return hasFrame;
    }

    /** Passes over picture data: in it a 0xff is followed by 0 or by a restart marker. */
    private static int nextMarker(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() != 0xff) {
                continue;
            }
            var marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && !(marker >= 0xd0 && marker <= 0xd7)) {
                return marker;
            }
        }
    }

    private static boolean png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        var hasData = false;
        for (var first = true; ; first = false) {
            var length = in.readInt() & 0xffffffffL;
            var type = text(in.readNBytes(4), 0, 4);
            if (first && (!type.equals("IHDR") || length != 13)) {
                return false;
            }
            in.skipNBytes(length + 4);
            hasData |= type.equals("IDAT");
            if (type.equals("IEND")) {
                return hasData;
            }
        }
    }

    private static boolean gif(DataInputStream in) throws IOException {
        in.skipNBytes(10);
        skipColours(in, in.readUnsignedByte(), 2);
        var hasImage = false;
        while (true) {
            switch (in.readUnsignedByte()) {
                case 0x2c -> {
                    hasImage = true;
                    in.skipNBytes(8);
                    skipColours(in, in.readUnsignedByte(), 0);
                    in.skipNBytes(1);
                    skipBlocks(in);
                }
                case 0x21 -> {
                    in.skipNBytes(1);
                    skipBlocks(in);
                }
                case 0x3b -> {
                    return hasImage;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    private static void skipColours(DataInputStream in, int flags, int more) throws IOException {
        in.skipNBytes(more + ((flags & 0x80) == 0 ? 0 : 3L << (flags & 7) + 1));
    }

    private static void skipBlocks(DataInputStream in) throws IOException {
        for (var length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            in.skipNBytes(length);
        }
    }

    private static boolean webp(DataInputStream in, long size) throws IOException {
        in.skipNBytes(4);
        var declared = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
        in.skipNBytes(4);
        return declared > 12
                && declared + 8 <= size
                && text(in.readNBytes(4), 0, 3).equals("VP8");
    }

    private static boolean bmp(DataInputStream in, long size) throws IOException {
        in.skipNBytes(2);
        var declared = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
        in.skipNBytes(4);
        var pixels = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
        return declared <= size && pixels >= 26 && pixels < size;
    }

    /** Boxes up to the end of the file, a description among them. */
    private static boolean heic(DataInputStream in, long size) throws IOException {
        var hasDescription = false;
        var left = size;
        while (left > 0) {
            var length = in.readInt() & 0xffffffffL;
            var type = text(in.readNBytes(4), 0, 4);
            var header = length == 1 ? 16 : 8;
            length = length == 1 ? in.readLong() : length == 0 ? left : length;
            if (length < header || length > left) {
                return false;
            }
            in.skipNBytes(length - header);
            left -= length;
            hasDescription |= type.equals("meta");
        }
        return hasDescription;
    }

    private static String text(byte[] bytes, int at, int length) {
        return bytes.length < at + length ? "" : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }
}
