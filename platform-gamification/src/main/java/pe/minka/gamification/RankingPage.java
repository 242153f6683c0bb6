package pe.minka.gamification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a ranking.
 *
 * @param next where it goes on
 * @param before how many places come before these
 * @param after how many come after them
 * @param total how many are on the whole of it
 * @param updatedAt when the points of its period last changed
 */
public record RankingPage<T>(
        List<T> rows,
        @Nullable RankingCursor next,
        long before,
        long after,
        long total,
        @Nullable Instant updatedAt,
        RankingSource source) {

    public RankingPage {
        rows = List.copyOf(rows);
    }
}
