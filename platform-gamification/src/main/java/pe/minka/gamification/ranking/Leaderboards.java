package pe.minka.gamification.ranking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.BuiltBoards;
import pe.minka.gamification.RankingCursor;
import pe.minka.gamification.RankingSource;
import pe.minka.gamification.RebuiltBoards;

/** Reads boards from Redis, and from the database as long as Redis cannot tell. */
@Component
public class Leaderboards {

    private final RedisLeaderboard redis;
    private final DatabaseLeaderboard database;
    private final Circuit circuit;
    private final Upkeep upkeep;
    private final Generations generations;

    Leaderboards(
            RedisLeaderboard redis,
            DatabaseLeaderboard database,
            Circuit circuit,
            Upkeep upkeep,
            Generations generations) {
        this.redis = redis;
        this.database = database;
        this.circuit = circuit;
        this.upkeep = upkeep;
        this.generations = generations;
    }

    /** What was found, and who told. */
    public record Answer<T>(T found, RankingSource source) {}

    public Answer<Stretch> page(BoardKey board, @Nullable RankingCursor after, int size) {
        return ask(from -> from.page(board, after, size));
    }

    public Answer<Stretch> around(BoardKey board, UUID who, int reach) {
        return ask(from -> from.around(board, who, reach));
    }

    public Answer<PageAndPlace> pageAndPlace(
            BoardKey board, @Nullable RankingCursor after, int size, UUID who, int reach) {
        return ask(from -> from.pageAndPlace(board, after, size, who, reach));
    }

    public Answer<Stretch> aroundOrFirst(BoardKey board, UUID who, int reach, int size) {
        return ask(from -> from.aroundOrFirst(board, who, reach, size));
    }

    public Answer<List<Stretch>> leaders(List<BoardKey> boards, int size) {
        return ask(from -> from.leaders(boards, size));
    }

    /** All boards anew, soon. */
    public void rebuild() {
        upkeep.rebuildSoon();
    }

    /** All boards anew, now; what Redis is like is found out by asking it. */
    public RebuiltBoards rebuildNow() {
        try {
            return upkeep.rebuildNow() ? RebuiltBoards.DONE : RebuiltBoards.BUSY;
        } catch (RedisAway e) {
            circuit.open(e);
            return RebuiltBoards.AWAY;
        }
    }

    /** When that happened last, as far as Redis can tell. */
    public BuiltBoards built() {
        if (!circuit.isOpen()) {
            try {
                var known = generations.built();
                return new BuiltBoards(known.at(), known.building() || upkeep.isAskedToRebuild());
            } catch (RedisAway e) {
                circuit.open(e);
            }
        }
        return new BuiltBoards(null, upkeep.isAskedToRebuild());
    }

    private <T> Answer<T> ask(Function<Leaderboard, Optional<T>> question) {
        var live = question.apply(redis);
        if (live.isPresent()) {
            return new Answer<>(live.get(), RankingSource.REDIS);
        }
        if (!circuit.isOpen()) {
            upkeep.repairSoon();
        }
        return new Answer<>(question.apply(database).orElseThrow(), RankingSource.DATABASE);
    }
}
