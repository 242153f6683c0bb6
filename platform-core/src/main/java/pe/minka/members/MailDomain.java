package pe.minka.members;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import pe.minka.shared.RuleViolation;

/**
 * A mail domain that can be trusted (dominio de confianza): one of an institution, not one where anybody gets an address
 * and not a suffix under which anybody gets a domain.
 */
record MailDomain(String value) {

    private static final Pattern SHAPE = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]{2,24}");
    private static final int LONGEST = 253;

    /** What comes before a country's suffix and belongs to nobody: {@code gob.pe}, {@code co.uk}. */
    private static final Set<String> SECOND_LEVEL =
            Set.of("ac", "co", "com", "edu", "gob", "gov", "gub", "info", "mil", "net", "nom", "org", "sch", "sld");

    /** Providers that give an address to everybody, by the part of the domain that does not change. */
    private static final Set<String> PUBLIC_PROVIDERS = Set.of(
            "aol",
            "att",
            "comcast",
            "fastmail",
            "gmail",
            "gmx",
            "googlemail",
            "hey",
            "hotmail",
            "hushmail",
            "icloud",
            "inbox",
            "latinmail",
            "libero",
            "live",
            "mac",
            "mail",
            "mailinator",
            "me",
            "msn",
            "outlook",
            "pm",
            "proton",
            "protonmail",
            "qq",
            "rediffmail",
            "rocketmail",
            "speedy",
            "startmail",
            "terra",
            "tuta",
            "tutanota",
            "web",
            "yahoo",
            "yandex",
            "ymail",
            "yopmail",
            "zoho",
            "zohomail");

    MailDomain {
        value = value.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw RuleViolation.at("domain", "members.domain.shape");
        }
        if (ownLabel(value).isEmpty()) {
            throw RuleViolation.at("domain", "members.domain.suffix", value);
        }
        if (isPublic(value)) {
            throw RuleViolation.at("domain", "members.domain.public", value);
        }
    }

    /** Whether anybody gets an address there, so that it says nothing of where somebody works. */
    static boolean isPublic(String domain) {
        return PUBLIC_PROVIDERS.contains(ownLabel(domain));
    }

    /** What stands before the suffix; empty when there is nothing before it. */
    private static String ownLabel(String domain) {
        String[] labels = domain.split("\\.");
        int own = labels.length - suffixLength(labels);
        return own < 1 ? "" : labels[own - 1];
    }

    private static int suffixLength(String[] labels) {
        boolean country = labels[labels.length - 1].length() == 2;
        return labels.length >= 2 && country && SECOND_LEVEL.contains(labels[labels.length - 2]) ? 2 : 1;
    }

    @Override
    public String toString() {
        return value;
    }
}
