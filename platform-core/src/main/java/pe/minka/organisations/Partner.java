package pe.minka.organisations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.shared.RuleViolation;

/** What an organisation has besides when it is a partner (aliado): its type, its web address, whom to call. */
@Table("partner")
record Partner(
        PartnerType type, @Nullable String web, @Nullable String contact) {

    private static final int LONGEST = 200;

    Partner {
        Objects.requireNonNull(type);
        web = address(web);
        contact = Wording.optional("contact", contact, LONGEST);
    }

    private static @Nullable String address(@Nullable String typed) {
        String text = Wording.optional("web", typed, LONGEST);
        if (text == null) {
            return null;
        }
        String address = text.matches("(?i)https?://.*") ? text : "https://" + text;
        try {
            var uri = new URI(address);
            String host = uri.getHost();
            if (host == null || !host.contains(".") || uri.getUserInfo() != null) {
                throw RuleViolation.at("web", "organisations.web.invalid");
            }
            return uri.getScheme().toLowerCase(Locale.ROOT) + address.substring(address.indexOf(':'));
        } catch (URISyntaxException e) {
            throw RuleViolation.at("web", "organisations.web.invalid");
        }
    }
}
