package cn.mingzhang.documents;

import static cn.mingzhang.documents.WordXml.all;
import static cn.mingzhang.documents.WordXml.around;
import static cn.mingzhang.documents.WordXml.text;
import static cn.mingzhang.documents.WordXml.texts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds again what {@link TaggedForm} put in its places, in a document that was edited since: by the content control, else by the
 * bookmark, else by the words that stood around it, where they stand around one number only.
 */
public final class Anchors {
    private static final Pattern ANCHOR = Pattern.compile(TaggedForm.ANCHOR + "(\\d{1,6})");
    private static final String NUMBER = "([+−-]?[0-9][0-9,.]*余?)";
    private static final int WORDS = 10;

    private final List<Place> places = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();

    private Anchors() {}

    /**
     * @param said what stands there now
     * @param before the words before it up to the next number, {@code after} those behind; without blanks
     * @param sentence around it
     */
    public record Place(int ordinal, String said, String before, String after, String sentence) {}

    /** @throws FormRefused where it cannot be read as a Word document */
    public static Anchors read(byte[] docx) {
        var anchors = new Anchors();
        for (var story : WordXml.read(docx).stories()) {
            for (var paragraph : all(story, "p")) {
                anchors.paragraphs.add(plain(text(texts(paragraph))));
                anchors.look(paragraph);
            }
        }
        return anchors;
    }

    private void look(Element paragraph) {
        for (var control : all(paragraph, "sdt")) {
            if (around(control, "p") != paragraph) {
                continue;
            }
            all(control, "tag").stream()
                    .filter(tag -> around(tag, "sdt") == control)
                    .map(tag -> ANCHOR.matcher(WordXml.value(tag)))
                    .filter(name -> name.matches())
                    .forEach(name -> add(
                            Integer.parseInt(name.group(1)),
                            paragraph,
                            texts(paragraph).stream()
                                    .filter(text -> isWithin(text, control))
                                    .toList()));
        }
        for (var start : all(paragraph, "bookmarkStart")) {
            var name = ANCHOR.matcher(start.getAttributeNS(PaperLines.W, "name"));
            if (name.matches() && at(Integer.parseInt(name.group(1))).isEmpty()) {
                var id = start.getAttributeNS(PaperLines.W, "id");
                add(Integer.parseInt(name.group(1)), paragraph, between(paragraph, start, id));
            }
        }
    }

    private static boolean isWithin(Node node, Element element) {
        for (var up = node; up != null; up = up.getParentNode()) {
            if (up == element) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> between(Element paragraph, Element start, String id) {
        var ends = all(paragraph, "bookmarkEnd").stream()
                .filter(end -> end.getAttributeNS(PaperLines.W, "id").equals(id))
                .findFirst();
        return texts(paragraph).stream()
                .filter(text -> isAfter(text, start)
                        && ends.map(end -> isAfter(end, text)).orElse(false))
                .toList();
    }

    private static boolean isAfter(Node node, Node other) {
        return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
    }

    /** An anchor without a text is none: whoever typed the number anew beside it is found by the words around. */
    private void add(int ordinal, Element paragraph, List<Element> within) {
        var said = plain(text(within));
        if (said.isEmpty()) {
            return;
        }
        var before = new StringBuilder();
        var after = new StringBuilder();
        for (var text : texts(paragraph)) {
            if (!within.contains(text)) {
                (isAfter(within.get(0), text) ? before : after).append(text.getTextContent());
            }
        }
        var left = plain(before.toString());
        var right = plain(after.toString());
        places.add(new Place(ordinal, said, tail(left), head(right), sentence(left, said, right)));
    }

    private static String tail(String words) {
        var at = words.length();
        while (at > 0 && words.length() - at < WORDS && !Character.isDigit(words.charAt(at - 1))) {
            at--;
        }
        return words.substring(at);
    }

    private static String head(String words) {
        var at = 0;
        while (at < words.length() && at < WORDS && !Character.isDigit(words.charAt(at))) {
            at++;
        }
        return words.substring(0, at);
    }

    private static String sentence(String left, String said, String right) {
        var from = Math.max(left.lastIndexOf('。'), left.lastIndexOf(';')) + 1;
        var to = right.replace(';', '。').indexOf('。');
        return left.substring(from) + said + (to < 0 ? right : right.substring(0, to + 1));
    }

    /** All the places of one anchor; several where a paragraph was copied, none where it is gone. */
    public List<Place> at(int ordinal) {
        return places.stream().filter(place -> place.ordinal() == ordinal).toList();
    }

    /** The number between these words; empty where there is none, or more than one such place. */
    public List<Place> between(int ordinal, String before, String after) {
        if (before.length() + after.length() < 4) {
            return List.of();
        }
        var words = Pattern.compile(Pattern.quote(before) + NUMBER + Pattern.quote(after));
        var found = new ArrayList<Place>();
        for (var paragraph : paragraphs) {
            words.matcher(paragraph)
                    .results()
                    .forEach(one -> found.add(new Place(
                            ordinal,
                            one.group(1),
                            before,
                            after,
                            sentence(
                                    paragraph.substring(0, one.start(1)),
                                    one.group(1),
                                    paragraph.substring(one.end(1))))));
        }
        return found.size() == 1 ? found : List.of();
    }

    /** Full-width figures as plain ones, without blanks. */
    public static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFKC).replaceAll("[\\s\\u200B\\uFEFF]+", "");
    }
}
