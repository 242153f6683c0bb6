package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** An administrator closed the account of a member, with a reason. */
@NamedInterface("events")
public record MemberDisabled(MemberId member, String reason, Instant at) {}
