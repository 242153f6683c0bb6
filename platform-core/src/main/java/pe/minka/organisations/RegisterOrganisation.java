package pe.minka.organisations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds an organisation to the catalogue. The parent is the code of its regional office. */
public record RegisterOrganisation(
        OrganisationKind kind,
        String code,
        String name,
        @Nullable String region,
        @Nullable String province,
        @Nullable String parent) {

    public RegisterOrganisation {
        Objects.requireNonNull(kind);
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(name, region, province, parent, true);
    }
}
