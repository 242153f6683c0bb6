package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisZSetCommands;
import pe.minka.gamification.People;
import pe.minka.gamification.RankingTest;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ranking.LiveBoards.Misplaced;

/** Whatever is published and does not follow from the scores is found, and what follows from them is not. */
@RankingTest
class LiveBoardsTests {

    private final String season = UUID.randomUUID().toString().substring(0, 13);
    private final String board = "MEMBERS:" + season + ":*";

    @Autowired
    private LiveBoards live;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private BothBoards both;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private BoardName name;

    @Autowired
    private RedisConnectionFactory redis;

    private ParticipantId one;
    private ParticipantId other;

    @BeforeEach
    void twoHavePoints() {
        upkeep.repair();
        one = crowd.join(people.member());
        other = crowd.join(people.member());
        crowd.earn(one, 30, season);
        crowd.earn(other, 20, season);
        both.assertBecomeTheSame(season);
    }

    @Test
    void nothingIsWrongWithWhatFollowsFromTheScores() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void whatSomebodyWroteIntoRedisIsToldWithPointsAndRank() {
        var nobody = UUID.randomUUID();
        spoil((sets, key) -> {
            sets.zAdd(key, -900, Entry.member(other.value()));
            sets.zAdd(key, -25, Entry.member(nobody));
        });

        var wrong = wrong();
        upkeep.reconcile();

        assertThat(wrong)
                .extracting(Misplaced::board, Misplaced::who, Misplaced::expected, Misplaced::found)
                .containsExactlyInAnyOrder(
                        tuple(board, one.value(), "30/1", "30/2"),
                        tuple(board, other.value(), "20/2", "900/1"),
                        tuple(board, nobody, "", "25/3"));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void whoIsMissingIsTold() {
        spoil((sets, key) -> sets.zRem(key, Entry.member(one.value())));

        var wrong = wrong();
        upkeep.reconcile();

        assertThat(wrong)
                .containsExactlyInAnyOrder(
                        new Misplaced(board, one.value(), "30/1", ""),
                        new Misplaced(board, other.value(), "20/2", "20/1"));
    }

    @Test
    void aBoardNobodyHasPointsOnIsLookedAtToo() {
        crowd.earn(one, -30, season);
        crowd.earn(other, -20, season);
        both.assertBecomeTheSame(season);
        spoil((sets, key) -> sets.zAdd(key, -5, Entry.member(one.value())));

        var wrong = wrong();
        upkeep.reconcile();

        assertThat(wrong).containsExactly(new Misplaced(board, one.value(), "", "5/1"));
    }

    /** On the boards of this test; what others have left on theirs is not its business. */
    private List<Misplaced> wrong() {
        return live.compare().orElseThrow().misplaced().stream()
                .filter(misplaced -> misplaced.board().contains(season))
                .toList();
    }

    private void spoil(BiConsumer<RedisZSetCommands, byte[]> how) {
        try (var connection = redis.getConnection()) {
            byte[] current = connection.hashCommands().hGet(name.key(), "current".getBytes(StandardCharsets.UTF_8));
            String key = new String(name.key(), StandardCharsets.UTF_8) + ":"
                    + new String(current, StandardCharsets.UTF_8) + ":" + board;
            how.accept(connection.zSetCommands(), key.getBytes(StandardCharsets.UTF_8));
        }
    }
}
