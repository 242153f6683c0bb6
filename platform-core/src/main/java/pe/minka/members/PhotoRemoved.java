package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A member took their photo away. */
@NamedInterface("events")
public record PhotoRemoved(MemberId member, Instant at) {}
