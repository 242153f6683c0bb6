package pe.minka.gamification.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.Peru;

/** Writes into the ledger what two administrators have decided on somebody's points; the database asks for the decision. */
@Component
public class CorrectionEntries {

    private static final String ADD = """
            insert into ledger_entry (participant, season, day, kind, subject, occurrence, turn, points, reason, at,
                                      recorded_at)
            values (:participant, :season, :day, 'CORRECTION', :subject, '', 1, :points, 'CORRECTION', :at, :at)
            """;

    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final Scores scores;
    private final Clock clock;

    CorrectionEntries(JdbcClient jdbc, Seasons seasons, Scores scores, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.scores = scores;
        this.clock = clock;
    }

    /** In a season that is over it counts for its last day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ParticipantId participant, String season, int points, UUID correction) {
        var now = clock.instant();
        var day = day(seasons.find(season).orElseThrow(), now);
        jdbc.sql(ADD)
                .param("participant", participant.value())
                .param("season", season)
                .param("day", day)
                .param("subject", "correction:" + correction)
                .param("points", points)
                .param("at", Timestamp.from(now))
                .update();
        scores.add(participant, season, day, points);
    }

    private static LocalDate day(Season season, Instant now) {
        var today = Peru.dayOf(now);
        return today.isAfter(season.last()) ? season.last() : today;
    }
}
