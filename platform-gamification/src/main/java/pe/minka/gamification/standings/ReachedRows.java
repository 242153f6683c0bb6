package pe.minka.gamification.standings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;

/** Which standings somebody has reached in a season, and when. */
@Component
class ReachedRows {

    private static final String ADD = """
            insert into standing_reached (season, participant, standing, reached_at)
            values (:season, :participant, :standing, :at)
            on conflict do nothing
            """;

    private static final String REMOVE = """
            delete from standing_reached
            where season = :season and participant = :participant and not (standing = any(:kept))
            """;

    private static final String OF = """
            select standing, reached_at from standing_reached where season = :season and participant = :participant
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReachedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ParticipantId participant, String season, Standing standing) {
        jdbc.sql(ADD)
                .param("season", season)
                .param("participant", participant.value())
                .param("standing", standing.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void keepOnly(ParticipantId participant, String season, Collection<Standing> kept) {
        jdbc.sql(REMOVE)
                .param("season", season)
                .param("participant", participant.value())
                .param("kept", kept.stream().map(Standing::name).toArray(String[]::new))
                .update();
    }

    Map<Standing, Instant> of(ParticipantId participant, String season) {
        Map<Standing, Instant> reached = new EnumMap<>(Standing.class);
        jdbc.sql(OF)
                .param("season", season)
                .param("participant", participant.value())
                .query(row -> {
                    reached.put(
                            Standing.valueOf(row.getString("standing")),
                            row.getTimestamp("reached_at").toInstant());
                });
        return reached;
    }
}
