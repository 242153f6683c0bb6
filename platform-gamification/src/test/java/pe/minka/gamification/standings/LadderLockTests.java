package pe.minka.gamification.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Seasons;

/** Nobody reaches anything while what the standings take is being decided on. */
@RecognitionTest
class LadderLockTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private LadderRows ladders;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Seasons seasons;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    interface Assessment {

        void of(Assessments assessments, String season);
    }

    static Stream<Assessment> everyAssessment() {
        var nobody = new ParticipantId(UUID.randomUUID());
        return Stream.of(
                (assessments, season) -> assessments.assess(nobody, season),
                (assessments, season) -> assessments.assessForCause(nobody, season),
                (assessments, season) -> assessments.assessSeason());
    }

    @ParameterizedTest
    @MethodSource("everyAssessment")
    void whoAssessesWaitsForWhoeverDecides(Assessment assessment) {
        String season = seasons.current().code();
        var connection = new CompletableFuture<Integer>();

        var assessed = transaction.execute(decision -> {
            ladders.hold();
            int deciding = connection();
            var other = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                connection.complete(connection());
                assessment.of(assessments, season);
            }));
            int assessing = connection.orTimeout(20, TimeUnit.SECONDS).join();
            await().until(() -> other.isDone() || waits(assessing, deciding));
            assertThat(other).isNotDone();
            return other;
        });

        assertThat(assessed).succeedsWithin(SOON);
    }

    private int connection() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private boolean waits(int one, int other) {
        return jdbc.sql("select :other = any(pg_blocking_pids(:one))")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
