package pe.minka.organisations;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people and forms know an organisation: codes are text, keep their zeros and are unique only within a kind. */
public record OrganisationKey(OrganisationKind kind, String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,20}");

    public OrganisationKey {
        Objects.requireNonNull(kind);
        code = code.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code is 2 to 20 letters and digits: " + code);
        }
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /** Reads the last part of an address such as «ugel-050003». */
    public static Optional<OrganisationKey> ofSlug(String slug) {
        int dash = slug.lastIndexOf('-');
        return dash < 0 || !isCode(slug.substring(dash + 1))
                ? Optional.empty()
                : OrganisationKind.parse(slug.substring(0, dash))
                        .map(kind -> new OrganisationKey(kind, slug.substring(dash + 1)));
    }

    public String slug() {
        return kind.slug() + "-" + code.toLowerCase(Locale.ROOT);
    }
}
