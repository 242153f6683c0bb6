package pe.minka.gamification.credentials;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A drawing written in one way, without the credential it carries: the same twice is what looks the same. */
final class CanonicalDrawing {

    private final StringBuilder written = new StringBuilder();

    private CanonicalDrawing() {}

    /** Empty when it cannot be read. */
    static Optional<String> of(byte[] drawing) {
        try {
            var reader = BakedImage.factory().createXMLStreamReader(new ByteArrayInputStream(drawing));
            try {
                var canonical = new CanonicalDrawing();
                while (reader.hasNext()) {
                    canonical.write(reader.next(), reader);
                }
                return Optional.of(canonical.written.toString());
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private void write(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (!BakedImage.isCredential(reader)) {
                    begin(reader);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (!BakedImage.isCredential(reader)) {
                    part("/", reader.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> part("?", reader.getPITarget(), reader.getPIData());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> part("!");
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) {
        part("<", reader.getNamespaceURI(), reader.getLocalName());
        var attributes = new TreeSet<String>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            attributes.add(joined(
                    reader.getAttributeNamespace(at), reader.getAttributeLocalName(at), reader.getAttributeValue(at)));
        }
        attributes.forEach(attribute -> part("@", attribute));
    }

    private void text(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (!plain.isEmpty()) {
            part("\"", plain);
        }
    }

    private void part(String... words) {
        written.append(joined(words)).append('\n');
    }

    /** Each with its length before it: no word can pass for several. */
    private static String joined(@Nullable String... words) {
        return Stream.of(words)
                .map(word -> word == null ? "-" : word.length() + ":" + word)
                .collect(Collectors.joining(" "));
    }
}
