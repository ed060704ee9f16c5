package cn.mingzhang.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small true files of each kind, made here so that no binary lies in the repository. */
public final class Samples {

    private static final String DOCX_TYPES =
            types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    private static final String XLSX_TYPES =
            types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    private Samples() {}

    public static byte[] pdf(String words) {
        return latin("""
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>endobj
                4 0 obj<</Length 25>>stream
                1 0 0 rg 20 20 260 260 re f
                endstream endobj
                %% %s
                trailer<</Size 5/Root 1 0 R>>
                startxref
                9
                %%%%EOF
                """.formatted(words));
    }

    public static byte[] picture(String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] webp() {
        return join(
                latin("RIFF"), little(22), latin("WEBPVP8L"), little(9), new byte[] {0x2f, 0, 0, 0, 0, 7, 16, 0, 0, 0});
    }

    public static byte[] heic() {
        var ftyp = join(big(24), latin("ftypheic"), big(0), latin("mif1heic"));
        var meta = join(big(12), latin("meta"), big(0));
        return join(ftyp, meta, big(16), latin("mdat"), new byte[8]);
    }

    public static byte[] docx() {
        return zip(entries("[Content_Types].xml", DOCX_TYPES, "word/document.xml", "<w:document/>"));
    }

    static byte[] docxWith(String name, byte[] part) {
        var entries = entries("[Content_Types].xml", DOCX_TYPES, "word/document.xml", "<w:document/>");
        entries.put(name, part);
        return zip(entries);
    }

    public static byte[] xlsx() {
        return zip(entries("[Content_Types].xml", XLSX_TYPES, "xl/workbook.xml", "<workbook/>"));
    }

    static byte[] xlsm() {
        var types = types("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        return zip(entries("[Content_Types].xml", types, "xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x"));
    }

    public static byte[] ofd() {
        return zip(entries(
                "OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>", "Doc_0/Document.xml", "<d/>"));
    }

    /** A compound file of one table, one sector of names and one sector of content. */
    static byte[] compound(String... streams) {
        var file = ByteBuffer.allocate(512 * 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));
        file.putShort(24, (short) 0x3e).putShort(26, (short) 3).putShort(28, (short) 0xfffe);
        file.putShort(30, (short) 9)
                .putShort(32, (short) 6)
                .putInt(44, 1)
                .putInt(48, 1)
                .putInt(56, 4096);
        file.putInt(60, -2).putInt(68, -2);
        for (var i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        }
        for (var i = 0; i < 128; i++) {
            file.putInt(512 + 4 * i, i == 0 ? -3 : i < 3 ? -2 : -1);
        }
        name(file, 1024, "Root Entry", 5);
        for (var i = 0; i < streams.length; i++) {
            name(file, 1024 + 128 * (i + 1), streams[i], 2);
        }
        return file.array();
    }

    private static void name(ByteBuffer file, int at, String name, int type) {
        file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
        file.putShort(at + 64, (short) (name.length() * 2 + 2)).put(at + 66, (byte) type);
    }

    public static byte[] program() {
        return join(latin("MZ\u0090\u0000\u0003"), new byte[123], latin("PE\u0000\u0000"), new byte[400]);
    }

    /** 300 MB of nothing in 300 KB. */
    static byte[] bomb() {
        return docxWith("word/media/image1.bmp", new byte[300 * 1024 * 1024]);
    }

    static Map<String, byte[]> entries(String... namesAndTexts) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static byte[] cut(byte[] whole, int by) {
        return java.util.Arrays.copyOf(whole, whole.length - by);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] big(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static String types(String main) {
        return "<?xml version=\"1.0\"?><Types><Override PartName=\"/x\" ContentType=\"" + main + "\"/></Types>";
    }
}
