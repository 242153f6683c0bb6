package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublished;

/** From what somebody contributed to the ranking as everybody reads it; infra/prove-recognition.sh has the exact figure. */
@RankingTest
class AwardArrivalTests {

    private static final int TIMES = 30;
    private static final Duration GOAL = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    @Autowired
    private People people;

    @Autowired
    private Rankings rankings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    private Ranking season = new Ranking(Board.MEMBERS, Period.ALWAYS, RankingScope.NATIONAL);

    @BeforeEach
    void isLive() {
        season = new Ranking(Board.MEMBERS, rankings.season(), RankingScope.NATIONAL);
        await().until(
                        () -> rankings.page(season, null, 1, people.member()).source(),
                        source -> source == RankingSource.REDIS);
    }

    @Test
    void anAwardIsUsuallyReadInTheRankingWithinASecond() {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            var member = people.member();
            long start = System.nanoTime();
            publishPractice(member);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(AT_MOST)
                    .until(() -> pointsOf(member), points -> points == 20);
            taken.add(Duration.ofNanos(System.nanoTime() - start));
        }

        assertThat(taken.stream().sorted().toList().get(TIMES / 2)).isLessThan(GOAL);
    }

    private void publishPractice(MemberId member) {
        var practice = new PracticeId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> events.publishEvent(new PracticePublished(
                practice, "PR-2026-0001", "Aulas que acompañan", Set.of(member), clock.instant())));
    }

    private int pointsOf(MemberId member) {
        var page = rankings.around(season, member);
        assertThat(page.source()).isEqualTo(RankingSource.REDIS);
        return page.rows().stream()
                .filter(RankedRow::own)
                .mapToInt(RankedRow::points)
                .sum();
    }
}
