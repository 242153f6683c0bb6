package pe.minka.members;

import java.time.Instant;

/** A proposed administrator, as it waits for the second person. */
public record RoleRequestView(
        RoleRequestId id,
        MemberView member,
        RoleScope scope,
        String reason,
        MemberView requestedBy,
        Instant requestedAt,
        Instant expiresAt) {

    public boolean isProposedBy(MemberId somebody) {
        return requestedBy.id().equals(somebody);
    }

    /** The second person is neither who proposed nor who is proposed. */
    public boolean mayBeDecidedBy(MemberId somebody) {
        return !isProposedBy(somebody) && !member.id().equals(somebody);
    }
}
