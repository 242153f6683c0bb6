package pe.minka.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/** A provider of identities is named with all it takes, or not at all. */
final class ProviderSettings {

    private static final Map<String, String> PARTS = Map.of(
            "minka.oidc.issuer", "MINKA_OIDC_ISSUER",
            "minka.oidc.client-id", "MINKA_OIDC_CLIENT_ID",
            "minka.oidc.client-secret", "MINKA_OIDC_CLIENT_SECRET",
            "minka.oidc.name", "MINKA_OIDC_NAME");

    private ProviderSettings() {}

    static List<String> missing(Environment environment) {
        List<String> left = PARTS.entrySet().stream()
                .filter(part -> environment.getProperty(part.getKey(), "").isBlank())
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        List<String> missing = new ArrayList<>();
        if (left.size() == PARTS.size()) {
            return missing;
        }
        if (!left.isEmpty()) {
            missing.add(SetupTexts.say("missing.provider", String.join(", ", left)));
        }
        String issuer = environment.getProperty("minka.oidc.issuer", "").strip();
        if (!issuer.isEmpty() && !isAddress(issuer, environment)) {
            missing.add(SetupTexts.say("missing.issuer"));
        }
        return missing;
    }

    /** Who says so little about TLS as not to want it for cookies gets along without it here too. */
    private static boolean isAddress(String issuer, Environment environment) {
        try {
            var address = URI.create(issuer);
            boolean secure = environment.getProperty("minka.secure-cookies", Boolean.class, true);
            return address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && ("https".equals(address.getScheme()) || (!secure && "http".equals(address.getScheme())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
