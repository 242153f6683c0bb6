package pe.minka.files.content;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a part of a document is related to: some of that is fetched as soon as the document is opened. */
final class Relations {

    private static final Set<String> FETCHED = Set.of("attachedtemplate", "oleobject", "frame", "subdocument");

    /** On this computer: within the document, beside it, or in a folder, such as the template everybody has. */
    private static final Pattern HERE =
            Pattern.compile("file:///[^/\\\\%].*|[a-z]:[/\\\\].*|(?![/\\\\]{2})[^:]*", Pattern.CASE_INSENSITIVE);

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private Relations() {}

    /** Refuses what another computer is asked for; an address to click on is none of that. */
    static void check(byte[] relations) {
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(relations));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    check(value(xml, "Type"), value(xml, "Target"));
                }
            }
        } catch (XMLStreamException unreadable) {
            throw Unfit.damaged();
        }
    }

    private static void check(String type, String target) {
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (FETCHED.contains(kind) && !HERE.matcher(target.strip()).matches()) {
            throw Unfit.active();
        }
    }

    private static String value(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
