package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** An administrator took a role from a member, with a reason. */
@NamedInterface("events")
public record RoleRevoked(
        MemberId member, Role role, @Nullable String region, String reason, Instant at) {}
