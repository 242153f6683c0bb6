package pe.minka.practices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * An invitation to comment on a practice that nobody has taken back.
 *
 * @param member who was asked, or nobody when it went to an address
 * @param name as whoever invited typed it
 * @param expiresAt until when the link opens; a member needs none
 */
public record ExpertInvitation(
        ExpertInvitationId id,
        PracticeId practice,
        @Nullable MemberId member,
        @Nullable String name,
        @Nullable String mail,
        MemberId invitedBy,
        Instant invitedAt,
        @Nullable Instant expiresAt,
        boolean published) {

    boolean opens(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
