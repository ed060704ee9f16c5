package cn.mingzhang.visits;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a picture says it was taken: EXIF DateTimeOriginal of a JPEG, otherwise DateTime; nothing where it says nothing sensible. */
final class CameraTime {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final int EXIF_FOLDER = 0x8769;
    private static final int ORIGINAL = 0x9003;
    private static final int CHANGED = 0x0132;
    private static final int MOST_ENTRIES = 500;

    private CameraTime() {}

    /** @param head the beginning of the file; 64 KB hold it */
    static Optional<LocalDateTime> of(byte[] head) {
        try {
            return Optional.ofNullable(read(head));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDateTime read(byte[] head) {
        var bytes = ByteBuffer.wrap(head);
        if (bytes.getShort() != (short) 0xffd8) {
            return null;
        }
        while (bytes.remaining() > 4) {
            var marker = bytes.getShort() & 0xffff;
            var length = bytes.getShort() & 0xffff;
            if (marker == 0xffe1 && text(bytes, bytes.position(), 4).equals("Exif")) {
                return tiff(ByteBuffer.wrap(head, bytes.position() + 6, Math.min(length - 8, bytes.remaining() - 6))
                        .slice());
            }
            if (marker < 0xffc0 || marker == 0xffda) {
                return null;
            }
            bytes.position(bytes.position() + length - 2);
        }
        return null;
    }

    private static @Nullable LocalDateTime tiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = tiff.getInt(4);
        var folder = find(tiff, first, EXIF_FOLDER);
        var at = folder < 0 ? -1 : find(tiff, tiff.getInt(folder + 8), ORIGINAL);
        at = at < 0 ? find(tiff, first, CHANGED) : at;
        if (at < 0) {
            return null;
        }
        try {
            return LocalDateTime.parse(text(tiff, tiff.getInt(at + 8), 19), WRITTEN);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    /** @return where the entry stands, -1 where there is none */
    private static int find(ByteBuffer tiff, int folder, int tag) {
        var count = Math.min(MOST_ENTRIES, tiff.getShort(folder) & 0xffff);
        for (var at = 0; at < count; at++) {
            var entry = folder + 2 + at * 12;
            if ((tiff.getShort(entry) & 0xffff) == tag) {
                return entry;
            }
        }
        return -1;
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        var text = new byte[length];
        for (var n = 0; n < length; n++) {
            text[n] = bytes.get(at + n);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
