package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import pe.minka.gamification.ranking.Place;
import pe.minka.gamification.ranking.Readers;
import pe.minka.gamification.ranking.Stretch;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.shared.DatabaseAway;

/** Readers of rankings without a database. */
class RankedPeopleTests {

    private final Readers readers = new Readers();
    private final AtomicInteger asked = new AtomicInteger();

    /** Each connection would take as long not to come as the one before. */
    @Test
    @Timeout(60)
    void whoWaitsWhileTheDatabaseIsAwayWaitsForOneConnectionOnly() {
        var people = new RankedPeople(JdbcClient.create(new NoDatabase()), mock(MemberDirectory.class));
        var reader = new MemberId(UUID.randomUUID());

        var told =
                readers.ask(24, number -> () -> people.rows(page(), new RankedPeople.Reading(reader, "2026", false)));

        assertThat(told)
                .allSatisfy(one -> assertThat(one)
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableThat()
                        .matches(DatabaseAway::isCauseOf));
        assertThat(asked).hasValue(1);
    }

    /** As many as a page of a ranking has, so that no crossing takes them all. */
    private static Stretch page() {
        var places = IntStream.rangeClosed(1, 100)
                .mapToObj(rank -> new Place(UUID.randomUUID(), 1_000 - rank, rank, false))
                .toList();
        return new Stretch(places, 0, 100, null);
    }

    private final class NoDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            readers.hold();
            throw new SQLTransientConnectionException("no connection in time");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
