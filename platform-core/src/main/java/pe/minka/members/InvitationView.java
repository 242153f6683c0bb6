package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited: by whom, when, and whether the invitation still waits for an answer. */
public record InvitationView(
        MemberView person,
        @Nullable InvitationBatchId batch,
        MemberId invitedBy,
        Instant invitedAt,
        Instant sentAt,
        int timesSent) {

    public boolean isOpen() {
        return person.status() == MemberStatus.INVITED;
    }
}
