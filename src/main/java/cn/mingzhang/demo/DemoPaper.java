package cn.mingzhang.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small, correct PDF of one page that says what it stands for: the demo's evidence can be opened like any other. */
final class DemoPaper {

    private DemoPaper() {}

    static byte[] pdf(String title) {
        var words = "BT /F1 20 Tf 60 760 Td (DEMO " + title + ") Tj ET";
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + words.length() + " >>\nstream\n" + words + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var out = new ByteArrayOutputStream();
        var starts = new ArrayList<Integer>();
        write(out, "%PDF-1.4\n");
        for (var n = 0; n < objects.size(); n++) {
            starts.add(out.size());
            write(out, (n + 1) + " 0 obj\n" + objects.get(n) + "\nendobj\n");
        }
        var table = out.size();
        write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        starts.forEach(start -> write(out, "%010d 00000 n \n".formatted(start)));
        write(out, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
