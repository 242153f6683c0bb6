package pe.minka.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of an organisation; the version says which state of it was read. */
public record OrganisationDetails(
        OrganisationView organisation,
        @Nullable OrganisationView parent,
        List<String> aliases,
        @Nullable String inactiveReason,
        int version) {

    public OrganisationDetails {
        aliases = List.copyOf(aliases);
    }
}
