package cn.mingzhang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * One line of a document as a page shows it before it is issued: near enough to read it, the file itself is what counts.
 *
 * @param look {@code title}, {@code centre}, {@code right}, {@code text}, {@code plain} or {@code row}
 */
public record PreviewLine(String look, List<String> cells) {
    private static final int TITLE = 20;

    public PreviewLine {
        cells = List.copyOf(cells);
    }

    public String text() {
        return String.join(" ", cells);
    }

    public boolean isRow() {
        return look.equals("row");
    }

    public static List<PreviewLine> of(byte[] docx) {
        var lines = new ArrayList<PreviewLine>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(new PreviewLine(
                            look(paragraph), List.of(paragraph.getText().strip())));
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> lines.add(new PreviewLine(
                                    "row",
                                    row.getTableCells().stream()
                                            .map(cell -> cell.getText().strip())
                                            .toList())));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return lines;
    }

    private static String look(XWPFParagraph paragraph) {
        var large = paragraph.getRuns().stream()
                .map(run -> run.getFontSizeAsDouble())
                .anyMatch(size -> size != null && size > TITLE);
        if (paragraph.getAlignment() == ParagraphAlignment.CENTER) {
            return large ? "title" : "centre";
        }
        if (paragraph.getAlignment() == ParagraphAlignment.RIGHT
                || paragraph.getText().startsWith("\t")) {
            return "right";
        }
        return paragraph.getIndentationFirstLine() > 0 ? "text" : "plain";
    }
}
