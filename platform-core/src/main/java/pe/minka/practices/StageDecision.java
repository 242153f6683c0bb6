package pe.minka.practices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * What somebody decided on the route and why, kept for ever.
 *
 * @param version the one they had before them
 * @param missing what the practice still needs, when it did not advance
 */
public record StageDecision(
        StageOutcome outcome,
        Stage from,
        Stage to,
        int version,
        String reason,
        @Nullable String missing,
        MemberId by,
        Instant at) {}
