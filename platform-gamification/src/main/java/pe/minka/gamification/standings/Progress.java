package pe.minka.gamification.standings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Standing;

/**
 * How far somebody has come in a season.
 *
 * @param reached none before the first accepted contribution
 * @param missing nothing at the top
 */
public record Progress(
        String season,
        int points,
        int kinds,
        @Nullable Standing reached,
        @Nullable Instant since,
        @Nullable Missing missing,
        Ladder ladder) {}
