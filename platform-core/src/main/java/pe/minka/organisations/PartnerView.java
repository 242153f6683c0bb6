package pe.minka.organisations;

import org.jspecify.annotations.Nullable;

/** A partner (aliado estratégico). The contact is for administrators only. */
public record PartnerView(
        OrganisationId id,
        String code,
        String name,
        PartnerType type,
        @Nullable String web,
        @Nullable String contact,
        boolean active,
        @Nullable String inactiveReason,
        int version) {

    public String slug() {
        return new OrganisationKey(OrganisationKind.PARTNER, code).slug();
    }
}
