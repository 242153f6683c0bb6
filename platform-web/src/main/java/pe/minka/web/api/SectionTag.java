package pe.minka.web.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision of a section, or the edition of a comment, as an entity tag. */
record SectionTag(int revision) {

    static final String HEADER = "If-Match";

    /** Proxies that pack answers make tags weak; the revision is the same. */
    private static final Pattern WRITTEN = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    static SectionTag read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RevisionMissing();
        }
        var tag = WRITTEN.matcher(header.strip());
        if (!tag.matches()) {
            throw new NotUnderstood(HEADER, "api.field.ifMatch");
        }
        return new SectionTag(Integer.parseInt(tag.group(1)));
    }

    String text() {
        return "\"" + revision + "\"";
    }
}
