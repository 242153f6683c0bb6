package pe.minka.gamification;

import java.util.Objects;

/** One of the rankings: among whom, over which time and where. */
public record Ranking(Board board, Period period, RankingScope scope) {

    public Ranking {
        Objects.requireNonNull(period);
        Objects.requireNonNull(scope);
        if (board == Board.NONE) {
            throw new IllegalArgumentException("nobody is ranked there");
        }
    }
}
