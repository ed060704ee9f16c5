package cn.mingzhang.sheets;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part's XML as it passes by: no document type, no entities of its own, nothing fetched. */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final int DEPTH = 60;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int event;
    private int depth;

    Xml(InputStream in) {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException damaged) {
            throw new WorkbookRefused("damaged");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException | RuntimeException damaged) {
            if (damaged instanceof WorkbookRefused refused) {
                throw refused;
            }
            for (var cause = damaged.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof WorkbookRefused refused) {
                    throw refused;
                }
            }
            throw new WorkbookRefused("damaged");
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new WorkbookRefused("entities");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEPTH) {
            throw new WorkbookRefused("damaged");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return true;
    }

    boolean isStart(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** All {@code <t>} and {@code <v>} text up to the end of the element begun; how to pronounce it is left out. */
    String textOf(String element) {
        var text = new StringBuilder();
        boolean said = false;
        boolean spoken = false;
        while (next() && !isEnd(element)) {
            if (isStart("rPh")) {
                spoken = true;
            } else if (isEnd("rPh")) {
                spoken = false;
            } else if (isStart("t")) {
                said = true;
            } else if (isEnd("t")) {
                said = false;
            } else if (said && !spoken && isText()) {
                append(text);
            }
        }
        return text.toString();
    }

    /** The text directly inside the element begun. */
    String textWithin(String element) {
        var text = new StringBuilder();
        while (next() && !isEnd(element)) {
            if (isText()) {
                append(text);
            }
        }
        return text.toString();
    }

    private boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    private void append(StringBuilder text) {
        if (text.length() + reader.getTextLength() > Limits.TEXT) {
            throw new WorkbookRefused("long");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException already) {
            throw new WorkbookRefused("damaged");
        }
    }
}
