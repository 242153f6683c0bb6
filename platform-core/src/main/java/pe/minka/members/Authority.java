package pe.minka.members;

import java.util.Optional;

/**
 * Who may decide on whom. Nobody decides on themselves. A national administrator decides on everybody else; a regional
 * one only in the region, on people of lower rank and on roles below the own one.
 */
final class Authority {

    /** Why a decision is refused. */
    enum Refusal {
        ONESELF,
        RANK,
        SCOPE,
        LAST_ADMINISTRATOR,
        SECOND_PERSON
    }

    private Authority() {}

    static Optional<Refusal> over(Access admin, MemberView person) {
        if (admin.id().equals(person.id())) {
            return Optional.of(Refusal.ONESELF);
        }
        if (admin.isNationalAdministrator()) {
            return Optional.empty();
        }
        if (!admin.administers(person.region())) {
            return Optional.of(Refusal.SCOPE);
        }
        return Rank.of(person.grants()).compareTo(Rank.of(admin.grants())) < 0
                ? Optional.empty()
                : Optional.of(Refusal.RANK);
    }

    static Optional<Refusal> over(Access admin, MemberView person, RoleScope scope) {
        return over(admin, person).or(() -> over(admin, scope));
    }

    private static Optional<Refusal> over(Access admin, RoleScope scope) {
        if (admin.isNationalAdministrator()) {
            return Optional.empty();
        }
        if (scope.role() == Role.ADMINISTRATOR) {
            return Optional.of(Refusal.RANK);
        }
        return admin.administers(scope.region()) ? Optional.empty() : Optional.of(Refusal.SCOPE);
    }
}
