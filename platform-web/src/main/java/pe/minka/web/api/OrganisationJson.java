package pe.minka.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationKind;

/** An organisation (entidad); kind and code together are its official key. */
record OrganisationJson(
        UUID id,
        OrganisationKind kind,
        String code,
        String name,
        @Nullable String region,
        @Nullable String regionName,
        @Nullable String province,
        boolean active) {}
