package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** An active member, or somebody who knows the mail address, asked for a link to choose a new password. */
@NamedInterface("events")
public record PasswordResetRequested(MemberId member, Instant at) {}
