package pe.minka.web.organisations;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import pe.minka.organisations.OrganisationKind;

/** The kinds as people filter by them: whether a regional office is called DRE or GRE depends on the region only. */
enum KindGroup {
    OFFICE("direccion"),
    UGEL("ugel"),
    LOCAL_GOVERNMENT("gobierno-local"),
    MINISTRY("ministerio"),
    PARTNER("aliado");

    private final String slug;

    KindGroup(String slug) {
        this.slug = slug;
    }

    static Optional<KindGroup> find(String slug) {
        return Arrays.stream(values()).filter(group -> group.slug.equals(slug)).findFirst();
    }

    String slug() {
        return slug;
    }

    Set<OrganisationKind> kinds() {
        return this == OFFICE
                ? Set.of(OrganisationKind.DRE, OrganisationKind.GRE)
                : Set.of(OrganisationKind.valueOf(name()));
    }
}
