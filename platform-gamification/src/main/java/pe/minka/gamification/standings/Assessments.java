package pe.minka.gamification.standings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.ContributionChanged;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Seasons;

/**
 * Finds out which standings somebody has reached, from how things stand and never from how they changed: as often and in
 * whatever order it is asked. What is reached stays, unless points were taken for cause.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Assessments {

    private final MeritRows merits;
    private final ReachedRows reached;
    private final Judgement judgement;
    private final Seasons seasons;

    Assessments(MeritRows merits, ReachedRows reached, Judgement judgement, Seasons seasons) {
        this.merits = merits;
        this.reached = reached;
        this.judgement = judgement;
        this.seasons = seasons;
    }

    @EventListener
    void on(ContributionChanged event) {
        assess(event.participant(), event.season());
    }

    public void assess(ParticipantId participant, String season) {
        judgement
                .deserved(participant, merits.of(participant, season))
                .forEach(standing -> reached.add(participant, season, standing));
    }

    /** Points were taken for cause: what they no longer suffice for is lost. */
    public void assessForCause(ParticipantId participant, String season) {
        var deserved = judgement.deserved(participant, merits.of(participant, season));
        reached.keepOnly(participant, season, deserved);
        deserved.forEach(standing -> reached.add(participant, season, standing));
    }

    /** Everybody of the season that is on, those a practice of whose has come into force since included. */
    void assessSeason() {
        String season = seasons.current().code();
        judgement
                .deserved(merits.belowTheTop(season))
                .forEach((participant, deserved) ->
                        deserved.forEach(standing -> reached.add(participant, season, standing)));
    }
}
