package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** An administrator invited somebody. */
@NamedInterface("events")
public record MemberInvited(MemberId member, MemberId inviter, Instant at) {}
