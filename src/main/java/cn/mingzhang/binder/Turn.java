package cn.mingzhang.binder;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.pdfbox.util.Matrix;

/** How a camera was held, as EXIF Orientation (1 to 8) says: what to do to its picture so that up is up. */
enum Turn {
    // The image's unit square, as the six numbers of a matrix: to the right, upwards, and where its lower left corner
    // comes to lie.
    // spotless:off
    NONE        (1, 0, 0, 1, 0, 0),
    MIRRORED    (-1, 0, 0, 1, 1, 0),
    HALF        (-1, 0, 0, -1, 1, 1),
    FLIPPED     (1, 0, 0, -1, 0, 1),
    TRANSPOSED  (0, -1, -1, 0, 1, 1),
    RIGHT       (0, -1, 1, 0, 0, 1),
    TRANSVERSED (0, 1, 1, 0, 0, 0),
    LEFT        (0, 1, -1, 0, 1, 0);
    // spotless:on

    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 500;

    private final float[] unit;

    Turn(float... unit) {
        this.unit = unit;
    }

    /** Of a JPEG; one that says nothing sensible is not turned. */
    static Turn of(byte[] jpeg) {
        try {
            var said = read(ByteBuffer.wrap(jpeg));
            return said >= 1 && said <= values().length ? values()[said - 1] : NONE;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return NONE;
        }
    }

    private static int read(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() > 10) {
            var marker = jpeg.getShort() & 0xffff;
            var length = jpeg.getShort() & 0xffff;
            if (marker == 0xffe1 && jpeg.getInt(jpeg.position()) == 0x45786966) { // Exif
                return tiff(jpeg.slice(jpeg.position() + 6, Math.min(length - 8, jpeg.remaining() - 6)));
            }
            if (marker < 0xffc0 || marker == 0xffda) {
                return 0;
            }
            jpeg.position(jpeg.position() + length - 2);
        }
        return 0;
    }

    private static int tiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var folder = tiff.getInt(4);
        var count = Math.min(MOST_ENTRIES, tiff.getShort(folder) & 0xffff);
        for (var at = 0; at < count; at++) {
            var entry = folder + 2 + at * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                return tiff.getShort(entry + 8) & 0xffff;
            }
        }
        return 0;
    }

    /** Whether its width becomes its height. */
    boolean swaps() {
        return unit[0] == 0;
    }

    /** Over this box of the page. */
    Matrix placed(float x, float y, float width, float height) {
        return new Matrix(
                unit[0] * width,
                unit[1] * height,
                unit[2] * width,
                unit[3] * height,
                x + unit[4] * width,
                y + unit[5] * height);
    }
}
