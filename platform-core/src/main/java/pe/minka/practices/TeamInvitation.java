package pe.minka.practices;

import java.time.Instant;
import pe.minka.members.MemberId;

/** An invitation to write a practice that still waits for its answer. */
public record TeamInvitation(
        InvitationId id,
        PracticeId practice,
        String code,
        String title,
        MemberId member,
        MemberId invitedBy,
        Instant at) {}
