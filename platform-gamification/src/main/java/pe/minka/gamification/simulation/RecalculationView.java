package pe.minka.gamification.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * A season that was counted anew, or is being counted.
 *
 * @param percent how far it has come
 */
public record RecalculationView(
        UUID id,
        String season,
        String reason,
        MemberId decidedBy,
        Instant decidedAt,
        @Nullable Instant finishedAt,
        int percent,
        int people,
        int rising,
        int falling) {

    public boolean finished() {
        return finishedAt != null;
    }
}
