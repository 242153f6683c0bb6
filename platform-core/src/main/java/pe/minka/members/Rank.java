package pe.minka.members;

import java.util.Collection;

/** How high somebody stands among those who decide on others (rango). */
enum Rank {
    MEMBER,
    SPECIALIST,
    REGIONAL_ADMINISTRATOR,
    NATIONAL_ADMINISTRATOR;

    static Rank of(Collection<RoleGrant> grants) {
        return grants.stream()
                .map(RoleScope::of)
                .map(Rank::of)
                .max(Rank::compareTo)
                .orElse(MEMBER);
    }

    static Rank of(RoleScope scope) {
        if (scope.role() != Role.ADMINISTRATOR) {
            return SPECIALIST;
        }
        return scope.isNational() ? NATIONAL_ADMINISTRATOR : REGIONAL_ADMINISTRATOR;
    }
}
