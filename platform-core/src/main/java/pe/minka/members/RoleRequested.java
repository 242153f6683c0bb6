package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Somebody was proposed as an administrator, and a second national administrator has to confirm it. */
@NamedInterface("events")
public record RoleRequested(MemberId member, @Nullable String region, MemberId requestedBy, Instant at) {}
