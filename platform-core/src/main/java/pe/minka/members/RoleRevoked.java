package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A member lost a role. */
@NamedInterface("events")
public record RoleRevoked(
        MemberId member, Role role, @Nullable String region, Instant at) {}
