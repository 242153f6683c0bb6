package pe.minka.gamification;

import org.jspecify.annotations.Nullable;

/** Part of a ranking, and the row of whoever reads it, wherever that is. */
public record RankingWithMe(
        RankingPage<RankedRow> page, @Nullable RankedRow me) {}
