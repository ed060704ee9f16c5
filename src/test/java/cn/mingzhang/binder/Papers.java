package cn.mingzhang.binder;

import cn.mingzhang.evidence.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

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
}
