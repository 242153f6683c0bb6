package pe.minka.members;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;

/** A person of the community as others read them; the region is the one of the organisation. */
public record MemberView(
        MemberId id,
        String name,
        String mail,
        OrganisationId organisation,
        @Nullable String region,
        String post,
        MemberStatus status,
        @Nullable Instant joinedAt,
        Set<RoleGrant> grants,
        Face face) {

    public MemberView {
        grants = Set.copyOf(grants);
    }

    MemberView with(Set<RoleGrant> roles) {
        return new MemberView(id, name, mail, organisation, region, post, status, joinedAt, roles, face);
    }

    public boolean has(Role role) {
        return role == Role.MEMBER
                ? status == MemberStatus.ACTIVE
                : grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
