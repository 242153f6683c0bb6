package pe.minka.gamification.ledger;

import java.sql.Timestamp;
import java.time.Clock;
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
                                      recorded_at, organisation)
            select p.id, :season, :day, 'CORRECTION', :subject, '', 1, :points, 'CORRECTION', :at, :at,
                   coalesce(case when :over then (select c.organisation
                                                  from contribution c
                                                  where c.participant = p.id and c.season = :season and c.accepted
                                                  order by c.day desc, c.arrival desc
                                                  limit 1) end,
                            p.organisation)
            from participant p
            where p.id = :participant
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

    /**
     * For where they work now. In a season that is over it counts for its last day, and for where they worked when they last
     * contributed in it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ParticipantId participant, String season, int points, UUID correction) {
        var now = clock.instant();
        var its = seasons.find(season).orElseThrow();
        boolean over = Peru.dayOf(now).isAfter(its.last());
        var day = over ? its.last() : Peru.dayOf(now);
        jdbc.sql(ADD)
                .param("participant", participant.value())
                .param("season", season)
                .param("day", day)
                .param("subject", "correction:" + correction)
                .param("points", points)
                .param("over", over)
                .param("at", Timestamp.from(now))
                .update();
        scores.add(participant, season, day, points);
    }
}
