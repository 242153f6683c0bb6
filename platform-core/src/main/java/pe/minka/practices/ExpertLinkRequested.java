package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Somebody without an account is to be sent the link by which they comment on a practice. */
@NamedInterface("events")
public record ExpertLinkRequested(
        ExpertInvitationId invitation, PracticeId practice, String code, MemberId by, Instant at) {}
