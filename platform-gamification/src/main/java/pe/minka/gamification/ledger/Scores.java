package pe.minka.gamification.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of the ledger, in the transaction that changes it. */
@Component
class Scores {

    static final String ALWAYS = "*";

    private static final String ADD = """
            insert into score (period, participant, points, version, changed_at)
            select period, :participant, :points, 1, :now
            from unnest(:periods) period
            order by period
            on conflict (period, participant)
            do update set points = score.points + excluded.points,
                          version = score.version + 1,
                          changed_at = greatest(score.changed_at, excluded.changed_at)
            """;

    private final Participants participants;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Scores(Participants participants, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.participants = participants;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** First the participant, then the scores: everybody takes them in this order. */
    void add(ParticipantId participant, String season, LocalDate day, int points) {
        participants.hold(participant);
        jdbc.sql(ADD)
                .param("participant", participant.value())
                .param("points", points)
                .param("now", Timestamp.from(clock.instant()))
                .param("periods", periods(season, day).toArray(String[]::new))
                .update();
        events.publishEvent(new ScoreChanged(participant));
    }

    private static List<String> periods(String season, LocalDate day) {
        return List.of(ALWAYS, season, YearMonth.from(day).toString());
    }
}
