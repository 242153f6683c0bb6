package pe.minka.gamification.standings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ContributionChanged;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Seasons;

/**
 * Finds out which standings somebody has reached, from how things stand and never from how they changed: as often and in
 * whatever order it is asked. What is reached stays, unless points or a change of the standings were taken back for cause.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Assessments {

    private final MeritRows merits;
    private final ReachedRows reached;
    private final Judgement judgement;
    private final LadderRows ladders;
    private final Seasons seasons;
    private final ApplicationEventPublisher events;

    Assessments(
            MeritRows merits,
            ReachedRows reached,
            Judgement judgement,
            LadderRows ladders,
            Seasons seasons,
            ApplicationEventPublisher events) {
        this.merits = merits;
        this.reached = reached;
        this.judgement = judgement;
        this.ladders = ladders;
        this.seasons = seasons;
        this.events = events;
    }

    @EventListener
    void on(ContributionChanged event) {
        if (event.counts()) {
            assess(event.participant(), event.season());
        }
    }

    public void assess(ParticipantId participant, String season) {
        ladders.keep();
        add(participant, season, judgement.deserved(participant, merits.of(participant, season), season));
    }

    private void add(ParticipantId participant, String season, List<Standing> deserved) {
        if (!deserved.isEmpty()) {
            reached.addAll(season, Map.of(participant, deserved));
        }
    }

    /** Points were taken for cause: what they no longer suffice for is lost. */
    public void assessForCause(ParticipantId participant, String season) {
        ladders.keep();
        var deserved = judgement.deserved(participant, merits.of(participant, season), season);
        reached.keepOnly(participant, season, deserved);
        add(participant, season, deserved);
    }

    /** Everybody of the season that is on, those a practice of whose has come into force since, or a transfer was completed, included. */
    void assessSeason() {
        ladders.keep();
        String season = seasons.current().code();
        tell(reached.addAll(season, judgement.deserved(merits.belowTheTop(season), season)));
    }

    /** What somebody has only because of a change that is taken back. */
    void takeBack(List<Undoing.Loss> losses) {
        reached.takeBack(losses);
        tell(losses.stream().map(Undoing.Loss::participant).collect(Collectors.toUnmodifiableSet()));
    }

    private void tell(Set<ParticipantId> moved) {
        if (!moved.isEmpty()) {
            events.publishEvent(new StandingsMoved(moved));
        }
    }
}
