package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The second national administrator did not agree that somebody become an administrator. */
@NamedInterface("events")
public record RoleRequestDeclined(
        MemberId member, @Nullable String region, MemberId requestedBy, String reason, Instant at) {}
