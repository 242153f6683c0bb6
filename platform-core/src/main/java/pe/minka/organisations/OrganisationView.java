package pe.minka.organisations;

import org.jspecify.annotations.Nullable;

/** An organisation as everybody sees it. Ministry and partners may belong to no region. */
public record OrganisationView(
        OrganisationId id,
        OrganisationKind kind,
        String code,
        String name,
        @Nullable String region,
        @Nullable String regionName,
        @Nullable String province,
        boolean active) {

    public OrganisationKey key() {
        return new OrganisationKey(kind, code);
    }

    /** The last part of its address. */
    public String slug() {
        return key().slug();
    }

    /** The name with the region, because names repeat: «UGEL La Unión · Piura». */
    public String label() {
        return regionName == null ? name : name + " · " + regionName;
    }
}
