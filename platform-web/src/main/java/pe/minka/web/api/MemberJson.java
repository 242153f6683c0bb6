package pe.minka.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as the directory shows them; there is no mail address in it. */
record MemberJson(
        UUID id,
        String givenNames,
        String surnames,
        String post,
        boolean advisor,
        @Nullable OrganisationJson organisation) {}
