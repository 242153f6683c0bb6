package pe.minka.organisations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes what is said of an organisation, as it was when the one who changes it read it. */
public record DescribeOrganisation(
        OrganisationId id,
        int version,
        String name,
        @Nullable String region,
        @Nullable String province,
        @Nullable String parent) {

    public DescribeOrganisation {
        Objects.requireNonNull(id);
    }
}
