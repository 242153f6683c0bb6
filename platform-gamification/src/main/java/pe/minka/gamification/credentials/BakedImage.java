package pe.minka.gamification.credentials;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A drawing that carries a credential inside (insignia horneada), as Open Badges asks of SVG. */
final class BakedImage {

    private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
    private static final String ELEMENT = "credential";
    private static final String ATTRIBUTE = "verify";

    private BakedImage() {}

    /** The credential follows the first tag of the drawing, which is one of ours. */
    static String bake(String drawing, String credential) {
        int start = drawing.indexOf("<svg");
        int end = drawing.indexOf('>', start);
        if (start < 0 || end < 0 || !credential.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("only a credential goes into a drawing");
        }
        return drawing.substring(0, end)
                + " xmlns:openbadges=\"" + NAMESPACE + "\"><openbadges:" + ELEMENT + " " + ATTRIBUTE + "=\""
                + credential + "\"/>" + drawing.substring(end + 1);
    }

    /** Empty when there is none, more than one, or it is no drawing; nothing it names is opened or fetched. */
    static Optional<String> credentialIn(byte[] drawing) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(drawing));
            try {
                return only(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> only(XMLStreamReader reader) throws XMLStreamException {
        Optional<String> found = Optional.empty();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                return Optional.empty();
            }
            if (event == XMLStreamConstants.START_ELEMENT && isCredential(reader)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.ofNullable(reader.getAttributeValue(null, ATTRIBUTE));
            }
        }
        return found;
    }

    /** At the beginning of an element, or at its end. */
    static boolean isCredential(XMLStreamReader reader) {
        return ELEMENT.equals(reader.getLocalName()) && NAMESPACE.equals(reader.getNamespaceURI());
    }

    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
