package cn.mingzhang.reporting;

import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Scan;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A picture without what the telephone wrote into it: place, device, time, thumbnail, words. Which way is up stays. The picture itself
 * is not drawn anew, so nothing of it is lost.
 */
final class CleanPicture {
    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");
    private static final int PNG_HEAD = 8;
    private static final int CHUNK_FRAME = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;

    private CleanPicture() {}

    static byte[] of(Scan scan) {
        if (scan.kind() == FileKind.JPEG) {
            return jpeg(scan.content());
        }
        return scan.kind() == FileKind.PNG ? png(scan.content()) : scan.content();
    }

    private static byte[] png(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, PNG_HEAD);
        for (int at = PNG_HEAD; at + CHUNK_FRAME <= content.length; ) {
            var size = ByteBuffer.wrap(content, at, 4).getInt();
            var type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (size < 0 || size > content.length - at - CHUNK_FRAME) {
                break;
            }
            if (PNG_KEPT.contains(type)) {
                out.write(content, at, size + CHUNK_FRAME);
            }
            if (type.equals("IEND")) {
                break;
            }
            at += size + CHUNK_FRAME;
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(byte[] content) {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 2);
        var turned = false;
        for (int at = 2; at + 4 <= content.length && (content[at] & 0xff) == 0xff; ) {
            var marker = content[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == 0xd9) {
                break;
            }
            var size = ByteBuffer.wrap(content, at + 2, 2).getShort() & 0xffff;
            var end = Math.min(content.length, at + 2 + size);
            var orientation = marker == 0xe1 ? orientation(content, at + 4, end) : 1;
            if (orientation > 1 && !turned) {
                turned = true;
                writeOrientation(orientation, out);
            }
            if (isKept(marker, content, at + 4, end)) {
                out.write(content, at, end - at);
            }
            at = marker == 0xda ? scan(content, end, out) : end;
        }
        out.write(0xff);
        out.write(0xd9);
        return out.toByteArray();
    }

    /** Of what applications add only the frame of the format, the colours and how they are mixed. */
    private static boolean isKept(int marker, byte[] content, int from, int end) {
        if (marker == 0xfe || marker == 0xe1 || marker > 0xe2 && marker <= 0xef && marker != 0xee) {
            return false;
        }
        return marker != 0xe2 || startsWith(content, from, end, "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The picture's own data, up to the next marker that is not part of it. */
    private static int scan(byte[] content, int from, ByteArrayOutputStream out) {
        var at = from;
        while (at + 1 < content.length
                && !((content[at] & 0xff) == 0xff
                        && content[at + 1] != 0
                        && ((content[at + 1] & 0xff) < 0xd0 || (content[at + 1] & 0xff) > 0xd7)
                        && (content[at + 1] & 0xff) != 0xff)) {
            at++;
        }
        out.write(content, from, at - from);
        return at;
    }

    private static int orientation(byte[] content, int from, int end) {
        if (!startsWith(content, from, end, EXIF)) {
            return 1;
        }
        try {
            var tiff = ByteBuffer.wrap(Arrays.copyOfRange(content, from + EXIF.length, end));
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            for (int left = tiff.getShort(directory) & 0xffff, at = directory + 2; left > 0; left--, at += 12) {
                if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                    var value = tiff.getShort(at + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return 1;
        }
        return 1;
    }

    private static void writeOrientation(int orientation, ByteArrayOutputStream out) {
        var segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34).put(EXIF);
        segment.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        segment.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) orientation);
        segment.putShort((short) 0).putInt(0);
        out.writeBytes(segment.array());
    }

    private static boolean startsWith(byte[] content, int from, int end, byte[] wanted) {
        return end - from >= wanted.length
                && Arrays.equals(content, from, from + wanted.length, wanted, 0, wanted.length);
    }
}
