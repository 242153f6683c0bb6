package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** What a team asked a member is answered, or no longer asked. */
@NamedInterface("events")
public record PracticeInvitationClosed(PracticeId practice, String code, MemberId member, Instant at) {}
