package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A member has a further role, in a region or nationally. */
@NamedInterface("events")
public record RoleGranted(
        MemberId member, Role role, @Nullable String region, Instant at) {}
