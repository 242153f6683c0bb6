package pe.minka.members;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From where an active member is and which roles they have, to be compared with how it was before. */
public record MemberRights(@Nullable String region, Set<RoleGrant> grants) {

    public MemberRights {
        grants = Set.copyOf(grants);
    }
}
