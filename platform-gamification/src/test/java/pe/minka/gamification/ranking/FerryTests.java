package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.gamification.People;
import pe.minka.gamification.Period;
import pe.minka.gamification.RankingScope;
import pe.minka.gamification.RankingTest;

/** Whoever travels together gets off with what is theirs. */
@RankingTest
class FerryTests {

    private static final int READERS = 24;
    private static final int TIMES = 150;

    private final String season = UUID.randomUUID().toString().substring(0, 13);
    private final BoardKey board = new BoardKey("MEMBERS", Period.season(season), RankingScope.NATIONAL);

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private BothBoards both;

    @Autowired
    private RedisLeaderboard redis;

    @Test
    void everybodyWhoAsksAtTheSameMomentGetsTheirOwnAnswer() {
        List<UUID> ranked =
                IntStream.rangeClosed(1, READERS).mapToObj(this::withPoints).toList();
        both.assertBecomeTheSame(season);

        List<Future<Integer>> readers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (int number = 0; number < READERS; number++) {
                readers.add(threads.submit(reader(ranked.get(number), number)));
            }
        }

        assertThat(readers)
                .allSatisfy(reader -> assertThat(reader)
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(TIMES));
    }

    private UUID withPoints(int points) {
        var who = crowd.join(people.member());
        crowd.earn(who, points, season);
        return who.value();
    }

    /** Every third question is one for several boards, which takes as many answers. Counts those that were right. */
    private Callable<Integer> reader(UUID who, int number) {
        return () -> {
            int right = 0;
            for (int i = 0; i < TIMES; i++) {
                right += (i % 3 == 0 ? leaders(number) : own(who)) ? 1 : 0;
            }
            return right;
        };
    }

    private boolean own(UUID who) {
        return redis.around(board, who, 0).orElseThrow().places().stream()
                .map(Place::id)
                .toList()
                .equals(List.of(who));
    }

    private boolean leaders(int size) {
        return redis.leaders(List.of(board, board, board), size + 1).orElseThrow().stream()
                .allMatch(stretch -> stretch.places().size() == size + 1 && stretch.total() == READERS);
    }
}
