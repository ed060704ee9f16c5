package cn.mingzhang.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * 文书式样: a .docx with {@code {{缴费单位}}} where a value goes, as the office edits it in Word or WPS; the braces are plain text,
 * which both keep. Values are text: whatever they say is printed, nothing in them is read as a tag or a field.
 */
public final class DocumentForm {
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern NAME = Pattern.compile("[\\w\\u4e00-\\u9fa5]+");
    private static final Configure TEXT_ONLY = textOnly();

    private final byte[] docx;
    private final Set<String> tags;

    private DocumentForm(byte[] docx, Set<String> tags) {
        this.docx = docx;
        this.tags = tags;
    }

    /** Only {@code {{name}}}: no pictures, tables, loops or nested documents from a tag, and no expressions. */
    private static Configure textOnly() {
        var made = Configure.builder().build();
        made.getDefaultPolicys().keySet().stream()
                .filter(symbol -> symbol != (char) 0)
                .toList()
                .forEach(made.getDefaultPolicys()::remove);
        return made;
    }

    /**
     * @throws FormRefused if it is no Word document, holds what a form may not hold, or a tag in it cannot be read
     */
    public static DocumentForm read(byte[] docx) {
        FormPackage.mustBeHarmless(docx);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var template = XWPFTemplate.compile(new ByteArrayInputStream(docx), TEXT_ONLY)) {
            var written = written(document);
            var read = template.getElementTemplates().stream()
                    .filter(RunTemplate.class::isInstance)
                    .map(element -> ((RunTemplate) element).getTagName())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (var tag : written) {
                if (!NAME.matcher(tag).matches() || !read.contains(tag)) {
                    throw new FormRefused("documents.form.tag", tag);
                }
            }
            return new DocumentForm(docx.clone(), Set.copyOf(read));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof FormRefused refused) {
                throw refused;
            }
            throw new FormRefused("documents.form.damaged");
        }
    }

    private static Set<String> written(XWPFDocument document) {
        var written = new LinkedHashSet<String>();
        for (var text : Texts.of(document)) {
            var found = TAG.matcher(text);
            while (found.find()) {
                written.add(found.group(1));
            }
            var rest = TAG.matcher(text).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                throw new FormRefused("documents.form.braces", rest.strip());
            }
        }
        return written;
    }

    /**
     * As an uploaded form of this kind.
     *
     * @throws FormRefused where a tag is not known to the kind, or one that must be there is missing
     */
    public DocumentForm mustSuit(DocumentKind kind) {
        var known = kind.fields().stream().map(DocumentField::name).collect(Collectors.toSet());
        var strange = tags.stream().filter(tag -> !known.contains(tag)).sorted().toList();
        if (!strange.isEmpty()) {
            throw new FormRefused("documents.form.unknown", braced(strange));
        }
        var missing = kind.fields().stream()
                .filter(field -> field.mandatory() && !tags.contains(field.name()))
                .map(DocumentField::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new FormRefused("documents.form.missing", braced(missing));
        }
        return this;
    }

    private static String braced(List<String> names) {
        return names.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining("、"));
    }

    public Set<String> tags() {
        return tags;
    }

    /**
     * The document. A value of several lines, in a paragraph that holds nothing but its tag, becomes as many paragraphs.
     *
     * @throws IllegalArgumentException where a tag of the form has no value
     */
    public byte[] fill(Map<String, String> values) {
        var texts = new HashMap<String, Object>();
        for (var tag : tags) {
            if (!values.containsKey(tag)) {
                throw new IllegalArgumentException("no value for " + tag);
            }
            texts.put(tag, printable(values.get(tag)));
        }
        var lines = texts.values().stream().anyMatch(value -> value.toString().contains("\n"));
        try (var template = XWPFTemplate.compile(new ByteArrayInputStream(lines ? spread(texts) : docx), TEXT_ONLY)) {
            var out = new ByteArrayOutputStream();
            template.render(texts).write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The form with a paragraph for each line of a value. */
    private byte[] spread(Map<String, Object> texts) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            spread(document, texts);
            var spread = new ByteArrayOutputStream();
            document.write(spread);
            return spread.toByteArray();
        }
    }

    /** Each line gets a tag of its own in a copy of the paragraph, so that a value is never read as part of the form. */
    private static void spread(XWPFDocument document, Map<String, Object> texts) {
        for (var paragraph : List.copyOf(document.getParagraphs())) {
            var alone = TAG.matcher(paragraph.getText().strip());
            if (alone.matches() && texts.get(alone.group(1)) instanceof String value && value.contains("\n")) {
                var lines = value.split("\n", -1);
                for (var at = 0; at < lines.length; at++) {
                    var name = alone.group(1) + "_" + (at + 1);
                    texts.put(name, lines[at]);
                    copyBefore(document, paragraph, "{{" + name + "}}");
                }
                document.removeBodyElement(document.getPosOfParagraph(paragraph));
            }
        }
    }

    private static void copyBefore(XWPFDocument document, XWPFParagraph paragraph, String text) {
        try (var cursor = paragraph.getCTP().newCursor()) {
            var copy = document.insertNewParagraph(cursor);
            copy.getCTP().set(paragraph.getCTP());
            var whole = new XWPFParagraph(copy.getCTP(), document);
            for (var at = whole.getRuns().size() - 1; at > 0; at--) {
                whole.removeRun(at);
            }
            whole.getRuns().get(0).setText(text, 0);
        }
    }

    /** What XML cannot hold, and what turns the direction of writing, is left out. */
    private static String printable(String value) {
        return value.replace("\r\n", "\n")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]", "");
    }

    /** What came out, as text: for a preview, and to see that nothing was left open. */
    public static List<String> text(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return Texts.of(document);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The values of this kind's fields, in their order, with an empty text for what is not said. */
    public static Map<String, String> complete(DocumentKind kind, Map<String, String> said) {
        var all = new LinkedHashMap<String, String>(said);
        kind.fields().forEach(field -> all.put(field.name(), said.getOrDefault(field.name(), "")));
        return all;
    }
}
