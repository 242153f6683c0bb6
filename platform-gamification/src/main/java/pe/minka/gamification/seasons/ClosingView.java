package pe.minka.gamification.seasons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * How a season was closed.
 *
 * @param signed as in {@link SeasonProof}
 */
public record ClosingView(
        int people,
        String hash,
        MemberId closedBy,
        Instant closedAt,
        @Nullable SignedClosing signed) {}
