package pe.minka.gamification.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * A season that was counted anew, or is being counted.
 *
 * @param percent how far it has come
 * @param foreseen what had been tried out; nobody had to before
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
        int gaining,
        int losing,
        @Nullable Foreseen foreseen) {

    /** When it was tried out, and how many were to have more points and fewer. */
    public record Foreseen(Instant at, int gaining, int losing) {}

    public boolean finished() {
        return finishedAt != null;
    }
}
