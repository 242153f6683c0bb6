package pe.minka.conversations;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A member no longer supports something. */
@NamedInterface("events")
public record SupportWithdrawn(Subject subject, MemberId member, Instant at) {}
