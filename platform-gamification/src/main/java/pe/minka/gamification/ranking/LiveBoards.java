package pe.minka.gamification.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingCursor;
import pe.minka.shared.Jobs;

/** Compares the boards that Redis publishes with the scores: who is on each, with how much, and on which rank. */
@Component
public class LiveBoards {

    private static final int LOOKS = 3;
    private static final long PAUSE_NANOS = 500_000_000;
    private static final int PORTION = 500;

    private static final String PERIODS = "select period from score union select season from team_score order by 1";

    /** One after the other, so that never more is held than everybody once. */
    private static final List<String> SCOPES = List.of("'*'", "'M:' || macro_region", "'R:' || region");

    private static final String OWN = "'O:' || organisation";

    private final RedisLeaderboard redis;
    private final Generations generations;
    private final JdbcClient jdbc;

    LiveBoards(RedisLeaderboard redis, Generations generations, @Jobs JdbcClient jdbc) {
        this.redis = redis;
        this.generations = generations;
        this.jdbc = jdbc;
    }

    /**
     * Where somebody stands otherwise than they should.
     *
     * @param expected points and rank, empty for who does not belong there
     * @param found the same as it is published
     */
    public record Misplaced(String board, UUID who, String expected, String found) {}

    /** What was looked at, and what is wrong in it. */
    public record Compared(int boards, List<Misplaced> misplaced) {

        public Compared {
            misplaced = List.copyOf(misplaced);
        }
    }

    /**
     * Nothing while Redis has no boards or does not tell. Whatever has just been counted is published a moment later: only
     * what is still wrong after that is told.
     */
    public Optional<Compared> compare() {
        try {
            return generations.complete().isEmpty() ? Optional.empty() : Optional.of(lookAgain());
        } catch (RedisAway e) {
            return Optional.empty();
        }
    }

    private Compared lookAgain() {
        var look = new Look();
        look.atEverything();
        for (int again = 1; again < LOOKS && !look.misplaced.isEmpty(); again++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            var before = look.misplaced.keySet();
            look = new Look();
            look.atEverything();
            look.misplaced.keySet().retainAll(before);
        }
        return new Compared(look.seen.size(), List.copyOf(look.misplaced.values()));
    }

    private record Rank(int points, long rank) {}

    /** Somebody on a board. */
    private record Spot(String board, UUID who) {}

    /** Goes through all boards once. */
    private final class Look {

        private final Map<Spot, Misplaced> misplaced = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private @Nullable String board;
        private Map<UUID, Rank> expected = new HashMap<>();

        void atEverything() {
            jdbc.sql(PERIODS).query(String.class).list().forEach(period -> {
                SCOPES.forEach(scope -> at(period, "ranked_team", scope));
                SCOPES.forEach(scope -> at(period, "ranked_member", scope));
                at(period, "ranked_member", OWN);
            });
            // Of what is only in Redis the scores know nothing.
            generations.boards().stream().filter(name -> !seen.contains(name)).forEach(name -> compare(name, Map.of()));
        }

        private void at(String period, String view, String scope) {
            jdbc.sql("""
                            select board || ':' || period || ':' || scope as name, id, points,
                                   rank() over (partition by board, scope order by points desc) as rank
                            from %s
                            cross join lateral (select %s as scope) s
                            where period = :period and scope is not null
                            order by board, scope
                            """.formatted(view, scope)).param("period", period).query(this::read);
            finish();
        }

        private void read(ResultSet row) throws SQLException {
            String name = row.getString("name");
            if (!name.equals(board)) {
                finish();
                board = name;
            }
            expected.put(row.getObject("id", UUID.class), new Rank(row.getInt("points"), row.getLong("rank")));
        }

        private void finish() {
            if (board != null) {
                compare(board, expected);
            }
            board = null;
            expected = new HashMap<>();
        }

        private void compare(String name, Map<UUID, Rank> wanted) {
            seen.add(name);
            var found = published(name);
            Set<UUID> all = new HashSet<>(wanted.keySet());
            all.addAll(found.keySet());
            all.forEach(who -> {
                var should = wanted.get(who);
                var is = found.get(who);
                if (!Objects.equals(should, is)) {
                    misplaced.put(new Spot(name, who), new Misplaced(name, who, told(should), told(is)));
                }
            });
        }
    }

    private Map<UUID, Rank> published(String name) {
        var board = BoardKey.named(name);
        Map<UUID, Rank> places = new HashMap<>();
        @Nullable RankingCursor next = null;
        do {
            var stretch = redis.page(board, next, PORTION).orElseThrow(() -> new RedisAway("the boards were not told"));
            stretch.places().forEach(place -> places.put(place.id(), new Rank(place.points(), place.rank())));
            next = stretch.next();
        } while (next != null);
        return places;
    }

    private static String told(@Nullable Rank rank) {
        return rank == null ? "" : rank.points() + "/" + rank.rank();
    }
}
