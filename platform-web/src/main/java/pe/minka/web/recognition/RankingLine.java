package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A row of the ranking in words.
 *
 * @param tied others have the same rank
 * @param note where they work, or that they prefer not to be named
 * @param steps of the standing; 0 without one
 */
record RankingLine(
        long rank,
        boolean tied,
        String name,
        @Nullable String note,
        @Nullable String standing,
        int steps,
        int points,
        boolean own) {}
