package pe.minka.documents.ooxml;

import java.util.Locale;

/** What the table of contents says about a part. */
final class ContentTypes {

    private ContentTypes() {}

    static String of(Archive archive, String part) {
        String[] type = {""};
        try (var markup = new Markup(archive.open("[content_types].xml"))) {
            markup.eachChild(root -> markup.eachChild(child -> {
                if (Archive.key(markup.attribute("PartName", "")).equals(part)) {
                    type[0] = markup.attribute("ContentType", "").toLowerCase(Locale.ROOT);
                }
            }));
        }
        return type[0];
    }
}
