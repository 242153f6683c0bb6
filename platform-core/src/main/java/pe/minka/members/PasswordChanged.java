package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A member has a new password; sessions that are open elsewhere have ended. */
@NamedInterface("events")
public record PasswordChanged(MemberId member, Instant at) {}
