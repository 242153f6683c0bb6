package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.gamification.ranking.BothBoards;
import pe.minka.gamification.ranking.Crowd;
import pe.minka.gamification.ranking.RedisTrips;
import pe.minka.members.MemberId;

/** Whatever is read of a ranking, Redis is asked for it once. */
@RankingTest
class RankingTripsTests {

    private static final List<String> ONE = List.of("EVALSHA");

    @Autowired
    private Rankings rankings;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private BothBoards both;

    @Autowired
    private RedisTrips trips;

    private Ranking national;
    private MemberId reader;
    private MemberId elsewhere;
    private MemberId nobody;

    @BeforeEach
    void read() {
        var own = new SeasonOfOwn(crowd, people);
        national = own.national();
        reader = own.withPoints(40);
        List.of(90, 80, 40, 30, 20).forEach(own::withPoints);
        elsewhere = people.member();
        crowd.join(elsewhere);
        nobody = people.member();
        both.assertBecomeTheSame(own.season());
    }

    @Test
    void eachReadingIsOneRoundTrip() {
        Map<String, Runnable> readings = Map.ofEntries(
                Map.entry("a page", () -> rankings.page(national, null, 2, reader)),
                Map.entry("a page with me", () -> rankings.pageWithMe(national, null, 2, reader)),
                Map.entry("the next page with me", () -> rankings.pageWithMe(national, cursor(), 2, reader)),
                Map.entry("a page without me", () -> rankings.pageWithMe(national, null, 2, elsewhere)),
                Map.entry("a page for who never contributed", () -> rankings.pageWithMe(national, null, 2, nobody)),
                Map.entry("neighbours", () -> rankings.around(national, reader)),
                Map.entry("neighbours of who has none", () -> rankings.around(national, nobody)),
                Map.entry("my page", () -> rankings.aroundOrFirst(national, 2, reader)),
                Map.entry("the page of who is not on it", () -> rankings.aroundOrFirst(national, 2, elsewhere)),
                Map.entry("the page of who never contributed", () -> rankings.aroundOrFirst(national, 2, nobody)),
                Map.entry("leaders", () -> rankings.leaders(Board.MEMBERS, national.period(), 3, reader)),
                Map.entry("teams", () -> rankings.teams(national.period(), RankingScope.NATIONAL, null, 5)));

        assertThat(readings)
                .allSatisfy(
                        (what, reading) -> assertThat(sentFor(reading)).as(what).isEqualTo(ONE));
    }

    @Test
    void onePageIsMyNeighboursOrTheFirstOnesWhereIAmNot() {
        assertThat(rankings.aroundOrFirst(national, 2, reader)).isEqualTo(rankings.around(national, reader));
        assertThat(rankings.aroundOrFirst(national, 2, elsewhere))
                .isEqualTo(rankings.page(national, null, 2, elsewhere));
        assertThat(rankings.aroundOrFirst(national, 2, nobody)).isEqualTo(rankings.page(national, null, 2, nobody));
    }

    /** On a busy machine the line to Redis may be taken for silent; then PostgreSQL answers for a moment. */
    private List<String> sentFor(Runnable reading) {
        return await().until(() -> trips.of(reading), sent -> !sent.isEmpty());
    }

    private static RankingCursor cursor() {
        return new RankingCursor(80, 1);
    }
}
