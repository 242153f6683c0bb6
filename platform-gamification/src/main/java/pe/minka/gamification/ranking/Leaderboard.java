package pe.minka.gamification.ranking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RankingCursor;

/** Reads boards; empty when it cannot tell. */
interface Leaderboard {

    Optional<Stretch> page(BoardKey board, @Nullable RankingCursor after, int size);

    /** The place of somebody with those next to it; no places for who is not on the board. */
    Optional<Stretch> around(BoardKey board, UUID who, int reach);

    Optional<PageAndPlace> pageAndPlace(BoardKey board, @Nullable RankingCursor after, int size, UUID who, int reach);

    /** The place of somebody with those next to it; the first ones of it for who is not on the board. */
    Optional<Stretch> aroundOrFirst(BoardKey board, UUID who, int reach, int size);

    /** The first ones of each of some boards of the same period. */
    Optional<List<Stretch>> leaders(List<BoardKey> boards, int size);
}
