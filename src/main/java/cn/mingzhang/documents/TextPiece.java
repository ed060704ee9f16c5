package cn.mingzhang.documents;

import static cn.mingzhang.documents.WordXml.all;
import static cn.mingzhang.documents.WordXml.around;
import static cn.mingzhang.documents.WordXml.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A stretch of a document's text as a page shows it. @param ordinal of the anchor it is in, or 0 */
public record TextPiece(String text, int ordinal) {
    private static final Pattern ANCHOR = Pattern.compile(TaggedForm.ANCHOR + "(\\d{1,6})");

    /**
     * One paragraph.
     *
     * @param look {@code title}, {@code centre}, {@code right}, {@code text}, {@code plain} or {@code cell}
     */
    public record Paragraph(String look, List<TextPiece> pieces) {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /** The body's paragraphs that say something. */
    public static List<Paragraph> of(byte[] docx) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var paragraph : all(WordXml.read(docx).body(), "p")) {
            var pieces = new ArrayList<TextPiece>();
            for (var text : texts(paragraph)) {
                add(pieces, text.getTextContent(), ordinal(text));
            }
            if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
                paragraphs.add(new Paragraph(look(paragraph), pieces));
            }
        }
        return paragraphs;
    }

    private static void add(List<TextPiece> pieces, String said, int ordinal) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.ordinal() == ordinal) {
            pieces.set(pieces.size() - 1, new TextPiece(last.text() + said, ordinal));
        } else if (!said.isEmpty()) {
            pieces.add(new TextPiece(said, ordinal));
        }
    }

    private static int ordinal(Element text) {
        var control = around(text, "sdt");
        return control == null
                ? 0
                : all(control, "tag").stream()
                        .map(tag -> ANCHOR.matcher(WordXml.value(tag)))
                        .filter(name -> name.matches())
                        .map(name -> Integer.parseInt(name.group(1)))
                        .findFirst()
                        .orElse(0);
    }

    private static String look(Element paragraph) {
        if (around(paragraph, "tc") != null) {
            return "cell";
        }
        var large = all(paragraph, "sz").stream()
                .map(WordXml::value)
                .anyMatch(size -> size.matches("\\d{2,3}") && Integer.parseInt(size) > 40);
        var side = all(paragraph, "jc").stream().map(WordXml::value).findFirst().orElse("both");
        if (side.equals("center")) {
            return large ? "title" : "centre";
        }
        if (side.equals("right")
                || side.equals("end")
                || !all(paragraph, "tabs").isEmpty()) {
            return "right";
        }
        return all(paragraph, "ind").stream()
                        .anyMatch(indent -> !indent.getAttributeNS(PaperLines.W, "firstLineChars")
                                .isEmpty())
                ? "text"
                : "plain";
    }
}
