package cn.mingzhang.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A .docx as its parts, those with text as trees. Nothing is fetched, no entity is read, and what grows without measure is refused:
 * it may come from anybody's computer.
 */
final class WordXml {
    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final String STORY = "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, Document> stories = new LinkedHashMap<>();

    private WordXml() {}

    /** @throws FormRefused where it cannot be read as a Word document */
    static WordXml read(byte[] docx) {
        var word = new WordXml();
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || word.parts.size() > MOST_PARTS) {
                    throw new FormRefused("documents.form.bomb");
                }
                word.parts.put(part.getName(), content);
                if (part.getName().matches(STORY)) {
                    word.stories.put(part.getName(), parse(content));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new FormRefused("documents.form.damaged");
        }
        if (!word.stories.containsKey("word/document.xml")) {
            throw new FormRefused("documents.form.notWord");
        }
        return word;
    }

    private static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | ParserConfigurationException damaged) {
            throw new FormRefused("documents.form.damaged");
        }
    }

    /** The body first, then heads and feet. */
    List<Document> stories() {
        var all = new ArrayList<Document>();
        all.add(stories.get("word/document.xml"));
        stories.forEach((name, story) -> {
            if (!name.equals("word/document.xml")) {
                all.add(story);
            }
        });
        return all;
    }

    Document body() {
        return stories().get(0);
    }

    byte[] write() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(1_609_459_200_000L); // the same bytes for the same text
                zip.putNextEntry(entry);
                var story = stories.get(part.getKey());
                zip.write(story == null ? part.getValue() : text(story));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] text(Document story) {
        try {
            var out = new ByteArrayOutputStream();
            story.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(story), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Elements of WordprocessingML of this name below it, in the order of the text. */
    static List<Element> all(Node under, String name) {
        var found = under instanceof Document document
                ? document.getElementsByTagNameNS(PaperLines.W, name)
                : ((Element) under).getElementsByTagNameNS(PaperLines.W, name);
        var all = new ArrayList<Element>(found.getLength());
        for (var at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element
                && name.equals(element.getLocalName())
                && PaperLines.W.equals(element.getNamespaceURI());
    }

    /** @return the nearest one around it, or null */
    static @Nullable Element around(Node node, String name) {
        for (var up = node.getParentNode(); up != null; up = up.getParentNode()) {
            if (is(up, name)) {
                return (Element) up;
            }
        }
        return null;
    }

    static String value(Element element) {
        return element.getAttributeNS(PaperLines.W, "val");
    }

    static Element make(Document story, String name, String... attributes) {
        var made = story.createElementNS(PaperLines.W, "w:" + name);
        for (var at = 0; at < attributes.length; at += 2) {
            made.setAttributeNS(PaperLines.W, "w:" + attributes[at], attributes[at + 1]);
        }
        return made;
    }

    /** The texts of a paragraph that are read: not those of a paragraph within it, nor what was moved away. */
    static List<Element> texts(Element paragraph) {
        return all(paragraph, "t").stream()
                .filter(text -> around(text, "p") == paragraph && around(text, "moveFrom") == null)
                .toList();
    }

    static String text(List<Element> texts) {
        var said = new StringBuilder();
        texts.forEach(text -> said.append(text.getTextContent()));
        return said.toString();
    }
}
