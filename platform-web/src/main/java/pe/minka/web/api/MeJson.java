package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Role;

/** Who is asking, and in which roles this request acts: a token without that permission has none. */
record MeJson(
        UUID id,
        String mail,
        String givenNames,
        String surnames,
        String post,
        @Nullable OrganisationJson organisation,
        List<Grant> roles,
        long unreadNotices) {

    MeJson {
        roles = List.copyOf(roles);
    }

    /** Without a region it holds in the whole country. */
    record Grant(Role role, @Nullable String region) {}
}
