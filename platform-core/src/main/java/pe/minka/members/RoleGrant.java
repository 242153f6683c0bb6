package pe.minka.members;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A role beyond MEMBER and where it holds: in one region, or nationally when the region is null. */
@Table("role_grant")
public record RoleGrant(
        Role role, @Nullable String region, @Nullable MemberId grantedBy, Instant grantedAt) {

    public RoleGrant {
        if (role == Role.MEMBER) {
            throw new IllegalArgumentException("every active member is a MEMBER without a grant");
        }
    }

    public boolean isNational() {
        return region == null;
    }

    boolean sameAs(RoleGrant other) {
        return role == other.role && Objects.equals(region, other.region);
    }
}
