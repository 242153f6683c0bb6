package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RankingSource;

/**
 * Part of a ranking.
 *
 * @param me the row of whoever asks, wherever it is
 */
record RankingJson(
        List<RankedJson> items,
        @Nullable String next,
        long total,
        @Nullable RankedJson me,
        @Nullable Instant updatedAt,
        RankingSource source) {

    RankingJson {
        items = List.copyOf(items);
    }
}
