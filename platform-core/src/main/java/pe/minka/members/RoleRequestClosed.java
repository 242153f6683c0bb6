package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A proposed administrator waits no longer and nobody decided: it was withdrawn or ran out. */
@NamedInterface("events")
public record RoleRequestClosed(MemberId member, @Nullable String region, Instant at) {}
