package cn.mingzhang.binder;

import cn.mingzhang.evidence.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;

/** A paper of every kind that the cabinet takes, the awkward ones among them. */
final class Papers {
    private Papers() {}

    static Map<String, byte[]> every() {
        var papers = new LinkedHashMap<String, byte[]>();
        papers.put("决定.pdf", pages(3, false));
        papers.put("加密.pdf", pages(2, true));
        papers.put("损坏.pdf", "%PDF-1.4\n1 0 obj broken\nstartxref\n99\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        papers.put("口部.jpg", Samples.picture("jpeg"));
        papers.put("平面图.png", Samples.picture("png"));
        papers.put("签章.gif", Samples.picture("gif"));
        papers.put("旧图.bmp", Samples.picture("bmp"));
        papers.put("现场.heic", Samples.heic());
        papers.put("网图.webp", Samples.webp());
        papers.put("公文.ofd", Samples.ofd());
        papers.put("报告.docx", Samples.docx());
        papers.put("台账.xlsx", Samples.xlsx());
        return papers;
    }

    static byte[] pages(int pages, boolean locked) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var at = 0; at < pages; at++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("page " + at);
                    content.endText();
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of nine megapixels: more than is drawn. */
    static byte[] large() {
        return png(new BufferedImage(3000, 3000, BufferedImage.TYPE_BYTE_BINARY));
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One page with a stamp on it. */
    static byte[] stamped() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            var stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(100, 100, 80, 80));
            page.setAnnotations(java.util.List.of(stamp));
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Held upright: EXIF says orientation 6. */
    static byte[] turned() {
        var picture = Samples.picture("jpeg");
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0);
        var whole = ByteBuffer.allocate(picture.length + exif.capacity());
        whole.put(picture, 0, 2).put(exif.array()).put(picture, 2, picture.length - 2);
        return whole.array();
    }
}
