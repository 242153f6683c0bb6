package pe.minka.members;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;

/** Whom somebody looks for in the network: words of a name or post, a region, an organisation; nothing means everybody. */
public record NetworkSearch(
        String text, @Nullable String region, @Nullable OrganisationId organisation) {

    private static final int LONGEST = 120;

    public NetworkSearch {
        text = text.replaceAll("\\p{Cntrl}", " ").strip();
        text = text.substring(0, Math.min(text.length(), LONGEST));
        region = region == null || region.isBlank() ? null : region.strip().toUpperCase(Locale.ROOT);
    }
}
