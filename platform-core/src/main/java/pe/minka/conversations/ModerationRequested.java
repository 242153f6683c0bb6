package pe.minka.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A comment or something else waits for a moderator: somebody has reported it, or its author answers to a decision. */
@NamedInterface("events")
public record ModerationRequested(
        UUID post, Subject subject, @Nullable String region, MemberId author, MemberId by, Instant at) {}
