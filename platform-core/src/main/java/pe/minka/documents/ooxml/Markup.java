package pe.minka.documents.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/**
 * A part of a document element by element. Names are looked at without their namespaces: strict and transitional
 * documents differ in nothing else.
 */
final class Markup implements AutoCloseable {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII");

    private final Reader in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Markup(InputStream part) {
        in = new MarkupGuard(Encoding.decoded(part));
        try {
            reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            close();
            throw refusal(e);
        }
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
            throw new DocumentRefused(Reason.DAMAGED);
        }
    }

    /** The parser of the JDK, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Calls with the name of each child of the current element; what is not read of it is skipped. */
    void eachChild(Consumer<String> child) {
        int inside = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT || depth < inside) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                int opened = depth;
                child.accept(reader.getLocalName());
                while (depth >= opened) {
                    next();
                }
            }
        }
    }

    /** Hands over the characters that stand directly in the current element, piece by piece. */
    void eachText(Consumer<String> text) {
        int inside = depth;
        while (depth >= inside) {
            int event = next();
            if (depth == inside && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.accept(reader.getText());
            }
        }
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(name, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A property that is there, unless it says that it is not. */
    boolean isOn() {
        String value = attribute("val", "1");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private int next() {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new DocumentRefused(Reason.ENTITIES);
            case XMLStreamConstants.END_DOCUMENT -> depth = -1;
            default -> {}
        }
        return event;
    }

    /** The parser keeps every name it has seen: thousands of them are no document but an attack. */
    private void enter() {
        depth++;
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(reader.getNamespacePrefix(i) + ' ' + reader.getNamespaceURI(i));
        }
        if (depth > Limits.DEPTH || names.size() > Limits.NAMES) {
            throw new DocumentRefused(Reason.BOMB);
        }
    }

    /** What the streams below refuse comes through the parser, sometimes wrapped; all else is broken markup. */
    private static DocumentRefused refusal(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DocumentRefused refused) {
                return refused;
            }
        }
        return new DocumentRefused(Reason.DAMAGED);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new DocumentRefused(Reason.DAMAGED);
        }
    }
}
