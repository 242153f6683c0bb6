package pe.minka.documents.docx;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Markup while it is written: elements of the word processor's vocabulary, and text as its runs hold it. */
final class Paper {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What no XML document may hold, half characters among it. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[\\x{0}-\\x{8}\\x{B}\\x{C}\\x{E}-\\x{1F}\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int paragraphs;

    private interface Step {
        void write() throws XMLStreamException;
    }

    Paper(String root, String... namespaces) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        attempt(() -> writer.writeStartDocument("UTF-8", "1.0"));
        open(root);
        for (int i = 0; i < namespaces.length; i += 2) {
            attribute("xmlns:" + namespaces[i], namespaces[i + 1]);
        }
    }

    /** Says something more about the element that was opened last. */
    Paper saying(String name, String value) {
        attribute(name, value);
        return this;
    }

    Paper open(String element, String... attributes) {
        attempt(() -> writer.writeStartElement(element));
        paragraphs += element.equals("w:p") ? 1 : 0;
        return attributes(attributes);
    }

    /** How many there are so far. */
    int paragraphs() {
        return paragraphs;
    }

    Paper close() {
        attempt(writer::writeEndElement);
        return this;
    }

    Paper empty(String element, String... attributes) {
        attempt(() -> writer.writeEmptyElement(element));
        return attributes(attributes);
    }

    private Paper attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    private void attribute(String name, String value) {
        attempt(() -> writer.writeAttribute(name, legal(value)));
    }

    Paper characters(String value) {
        attempt(() -> writer.writeCharacters(legal(value)));
        return this;
    }

    static String legal(String value) {
        return ILLEGAL.matcher(value).replaceAll("\uFFFD");
    }

    /** A run; line ends and tabs become what they are in documents. */
    Paper run(String value, String style) {
        if (value.isEmpty()) {
            return this;
        }
        open("w:r");
        if (!style.isEmpty()) {
            open("w:rPr").empty("w:rStyle", "w:val", style);
            if (style.equals("Strong")) {
                empty("w:b");
            }
            close();
        }
        int start = 0;
        for (int at = 0; at <= value.length(); at++) {
            char c = at == value.length() ? '\n' : value.charAt(at);
            if (c == '\n' || c == '\t') {
                piece(value.substring(start, at));
                if (at < value.length()) {
                    empty(c == '\n' ? "w:br" : "w:tab");
                }
                start = at + 1;
            }
        }
        return close();
    }

    private void piece(String value) {
        if (!value.isEmpty()) {
            open("w:t", "xml:space", "preserve").characters(value).close();
        }
    }

    /** A paragraph of a style with one run. */
    Paper paragraph(String style, String value) {
        open("w:p");
        if (!style.isEmpty()) {
            open("w:pPr").empty("w:pStyle", "w:val", style).close();
        }
        return run(value, "").close();
    }

    String finished() {
        attempt(writer::writeEndDocument);
        return text.toString();
    }

    /** It writes into memory: what goes wrong is a mistake of ours. */
    private static void attempt(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
