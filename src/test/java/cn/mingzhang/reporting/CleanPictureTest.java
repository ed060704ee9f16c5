package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.evidence.Scan;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("照片里的拍摄信息去除，画面不变")
class CleanPictureTest {
    private static final String MARK = "GPS-31.2/107.5-Xiaomi";

    @Test
    void aJpegKeepsItsPictureAndWhichWayIsUpAndNothingElse() throws IOException {
        var plain = picture("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(exif(6));
        segment(0xfe, ("comment " + MARK).getBytes(StandardCharsets.UTF_8), out);
        segment(0xed, ("iptc " + MARK).getBytes(StandardCharsets.UTF_8), out);
        out.write(plain, 2, plain.length - 2);
        var clean = CleanPicture.of(Scan.of("a.jpg", out.toByteArray()));
        assertThat(text(clean)).doesNotContain(MARK).contains("Exif");
        assertThat(clean).hasSize(plain.length + 36);
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
    }

    @Test
    void whatStandsBehindTheEndIsGone() throws IOException {
        var plain = picture("jpg");
        var out = new ByteArrayOutputStream();
        out.writeBytes(plain);
        out.writeBytes(MARK.getBytes(StandardCharsets.UTF_8));
        assertThat(CleanPicture.of(new Scan("a.jpg", cn.mingzhang.evidence.FileKind.JPEG, out.toByteArray())))
                .isEqualTo(plain);
    }

    @Test
    void aPngKeepsWhatItIsDrawnWith() throws IOException {
        var plain = picture("png");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        chunk("tEXt", ("Author\0" + MARK).getBytes(StandardCharsets.UTF_8), out);
        chunk("eXIf", MARK.getBytes(StandardCharsets.UTF_8), out);
        out.write(plain, 33, plain.length - 33);
        var clean = CleanPicture.of(Scan.of("a.png", out.toByteArray()));
        assertThat(clean).isEqualTo(plain);
    }

    private static byte[] exif(int orientation) {
        var body = ByteBuffer.allocate(64);
        body.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1);
        body.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
        body.putShort((short) 0).putInt(0).put(MARK.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        segment(0xe1, body.array(), out);
        return out.toByteArray();
    }

    private static void segment(int marker, byte[] body, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (body.length + 2))
                .array());
        out.writeBytes(body);
    }

    private static void chunk(String type, byte[] body, ByteArrayOutputStream out) {
        var named = ByteBuffer.allocate(4 + body.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(body)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var draw = image.createGraphics();
        draw.setColor(Color.ORANGE);
        draw.fillOval(3, 3, 20, 20);
        draw.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] content) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(content));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
