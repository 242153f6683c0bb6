package pe.minka.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation is (tipo de entidad). */
public enum OrganisationKind {
    DRE("dre"),
    GRE("gre"),
    UGEL("ugel"),
    LOCAL_GOVERNMENT("gobierno-local"),
    MINISTRY("ministerio"),
    PARTNER("aliado");

    private final String slug;

    OrganisationKind(String slug) {
        this.slug = slug;
    }

    /** The kind in addresses: «gobierno-local». */
    public String slug() {
        return slug;
    }

    /** The kind in files: «GOBIERNO_LOCAL». */
    public String label() {
        return slug.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Reads what people write in a file, whatever the case and the separator. */
    public static Optional<OrganisationKind> parse(String text) {
        String slug = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    /** Directs the education of a whole region; which of the two names it bears depends on the region. */
    public boolean isRegional() {
        return this == DRE || this == GRE;
    }

    /** The state gave it a code of six digits, zeros at the left included. */
    public boolean hasOfficialCode() {
        return isRegional() || this == UGEL || this == LOCAL_GOVERNMENT;
    }
}
