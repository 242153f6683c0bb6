package pe.minka.members;

import java.time.Instant;
import java.util.Set;

/** A person who has been a member somewhere else since a day in the past, with a password that is hashed already. */
public record FormerMember(
        MailAddress mail, Profile profile, String passwordHash, Instant joinedAt, Set<RoleScope> roles) {

    public FormerMember {
        roles = Set.copyOf(roles);
    }

    Member member() {
        var consent = new Consent(Consent.CURRENT, joinedAt);
        var member = Member.admit(MemberId.next(), mail, profile, passwordHash, consent);
        roles.forEach(scope -> member.grant(new RoleGrant(scope.role(), scope.region(), null, joinedAt)));
        return member;
    }

    @Override
    public String toString() {
        return "FormerMember[…]";
    }
}
