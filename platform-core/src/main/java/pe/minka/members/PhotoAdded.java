package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A member has chosen a photo, or another one. */
@NamedInterface("events")
public record PhotoAdded(MemberId member, Instant at) {}
