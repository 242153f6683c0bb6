package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RankingSource;

/**
 * Part of a ranking.
 *
 * @param season the season it is of; nothing for a month and for always
 * @param me the row of whoever asks, wherever it is
 */
record RankingJson(
        List<RankedJson> items,
        @Nullable String next,
        long total,
        @Nullable RankedJson me,
        @Nullable Instant updatedAt,
        RankingSource source,
        @Nullable SeasonJson season) {

    RankingJson {
        items = List.copyOf(items);
    }
}
