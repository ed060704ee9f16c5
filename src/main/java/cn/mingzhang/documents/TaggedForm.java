package cn.mingzhang.documents;

import static cn.mingzhang.documents.WordXml.all;
import static cn.mingzhang.documents.WordXml.make;
import static cn.mingzhang.documents.WordXml.text;
import static cn.mingzhang.documents.WordXml.texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * 带指标的式样: a Word form whose tags are either texts, put in as they are, or values that stay findable: around each lies a
 * content control and a bookmark, which Word, WPS and LibreOffice keep while the text around is edited. A tag may be split over
 * runs, as editing leaves it. What an author types in a text may itself hold tags of values.
 */
public final class TaggedForm {
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    static final String ANCHOR = "mz_";

    private final byte[] docx;

    private TaggedForm(byte[] docx) {
        this.docx = docx;
    }

    /** @throws FormRefused where the file is no form, or braces in it are not closed */
    public static TaggedForm read(byte[] docx) {
        FormPackage.mustBeHarmless(docx);
        WordXml.read(docx)
                .stories()
                .forEach(story -> all(story, "p").forEach(paragraph -> mustBeClosed(text(texts(paragraph)))));
        return new TaggedForm(docx.clone());
    }

    /** @throws FormRefused with the text around */
    public static void mustBeClosed(String said) {
        var rest = TAG.matcher(said).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new FormRefused("documents.form.braces", rest.strip());
        }
    }

    /** The tags of a text, without braces, in its order. */
    public static Set<String> tags(String said) {
        var tags = new LinkedHashSet<String>();
        TAG.matcher(said).results().forEach(found -> tags.add(found.group(1).strip()));
        return tags;
    }

    public Set<String> tags() {
        var tags = new LinkedHashSet<String>();
        WordXml.read(docx)
                .stories()
                .forEach(story -> all(story, "p").forEach(paragraph -> tags.addAll(tags(text(texts(paragraph))))));
        return tags;
    }

    /** One value in its place. @param ordinal of its anchor, from 1 in the order of the text */
    public record Placed(int ordinal, String tag, String shown) {}

    public record Filled(byte[] docx, List<Placed> placed) {}

    /**
     * @param texts by tag; those of several lines become as many paragraphs where the tag stands alone
     * @param value what a tag that is no text shows
     */
    public Filled fill(Map<String, String> texts, Function<String, String> value) {
        var word = WordXml.read(docx);
        var placed = new ArrayList<Placed>();
        for (var story : word.stories()) {
            all(story, "p").forEach(paragraph -> spread(paragraph, texts));
            all(story, "p").forEach(paragraph -> write(paragraph, texts));
            all(story, "p").forEach(paragraph -> anchor(paragraph, value, placed));
        }
        return new Filled(word.write(), List.copyOf(placed));
    }

    private static void spread(Element paragraph, Map<String, String> texts) {
        var said = text(texts(paragraph)).strip();
        var alone = TAG.matcher(said);
        if (!alone.matches() || !texts.containsKey(alone.group(1).strip())) {
            return;
        }
        var lines = texts.get(alone.group(1).strip()).strip().split("\\R");
        for (var line : lines) {
            var copy = (Element) paragraph.cloneNode(true);
            put(copy, 0, text(texts(copy)).length(), line);
            paragraph.getParentNode().insertBefore(copy, paragraph);
        }
        paragraph.getParentNode().removeChild(paragraph);
    }

    private static void write(Element paragraph, Map<String, String> texts) {
        var tags = TAG.matcher(text(texts(paragraph))).results().toList();
        for (var at = tags.size() - 1; at >= 0; at--) {
            var tag = tags.get(at);
            var said = texts.get(tag.group(1).strip());
            if (said != null) {
                put(paragraph, tag.start(), tag.end(), said.strip().replaceAll("\\R", " "));
            }
        }
    }

    private static void anchor(Element paragraph, Function<String, String> value, List<Placed> placed) {
        var tags = TAG.matcher(text(texts(paragraph))).results().toList();
        var first = placed.size() + 1;
        tags.forEach(tag -> placed.add(new Placed(
                placed.size() + 1,
                tag.group(1).strip(),
                value.apply(tag.group(1).strip()))));
        for (var at = tags.size() - 1; at >= 0; at--) {
            var one = placed.get(first + at - 1);
            enclose(put(paragraph, tags.get(at).start(), tags.get(at).end(), one.shown()), one);
        }
    }

    /** Replaces a stretch of the paragraph's text by this one, in the look of its first character. @return its run */
    private static Element put(Element paragraph, int start, int end, String said) {
        splitAt(paragraph, end);
        var first = splitAt(paragraph, start);
        var at = 0;
        for (var text : texts(paragraph)) {
            var length = text.getTextContent().length();
            if (at >= start && at < end) {
                text.setTextContent("");
            }
            at += length;
        }
        first.setTextContent(printable(said));
        first.setAttribute("xml:space", "preserve");
        return (Element) first.getParentNode();
    }

    /** Makes a run begin at this place. @return the first text of it; at the very end, the last there is */
    private static Element splitAt(Element paragraph, int place) {
        var at = 0;
        var texts = texts(paragraph);
        for (var text : texts) {
            var said = text.getTextContent();
            if (place == at && !said.isEmpty() && isFirst(text)) {
                return text;
            }
            if (place >= at && place < at + said.length()) {
                return split(text, place - at);
            }
            at += said.length();
        }
        return texts.get(texts.size() - 1);
    }

    private static boolean isFirst(Element text) {
        var before = text.getPreviousSibling();
        while (before != null && !(before instanceof Element && !WordXml.is(before, "rPr"))) {
            before = before.getPreviousSibling();
        }
        return before == null;
    }

    private static Element split(Element text, int offset) {
        var run = (Element) text.getParentNode();
        var rest = (Element) run.cloneNode(false);
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "rPr")) {
                rest.appendChild(child.cloneNode(true));
            }
        }
        var moved = (Element) text.cloneNode(true);
        moved.setTextContent(text.getTextContent().substring(offset));
        moved.setAttribute("xml:space", "preserve");
        text.setTextContent(text.getTextContent().substring(0, offset));
        text.setAttribute("xml:space", "preserve");
        rest.appendChild(moved);
        for (var next = text.getNextSibling(); next != null; next = text.getNextSibling()) {
            rest.appendChild(next);
        }
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return moved;
    }

    private static void enclose(Element run, Placed one) {
        var story = run.getOwnerDocument();
        var id = "" + (900_000 + one.ordinal());
        var name = ANCHOR + one.ordinal();
        var control = control(story, one, id, name);
        var parent = run.getParentNode();
        parent.insertBefore(make(story, "bookmarkStart", "id", id, "name", name), run);
        parent.insertBefore(control, run);
        parent.insertBefore(make(story, "bookmarkEnd", "id", id), run);
        control.getLastChild().appendChild(run);
    }

    private static Element control(Document story, Placed one, String id, String name) {
        var control = make(story, "sdt");
        var properties = make(story, "sdtPr");
        var title = one.tag().length() > 60 ? one.tag().substring(0, 60) : one.tag();
        properties.appendChild(make(story, "alias", "val", title));
        properties.appendChild(make(story, "tag", "val", name));
        properties.appendChild(make(story, "id", "val", id));
        control.appendChild(properties);
        control.appendChild(make(story, "sdtContent"));
        return control;
    }

    /** What XML cannot hold, and what turns the direction of writing, is left out. */
    private static String printable(String value) {
        return value.replaceAll(
                "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]", "");
    }
}
