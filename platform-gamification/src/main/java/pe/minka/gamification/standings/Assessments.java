package pe.minka.gamification.standings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ContributionChanged;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.MemberId;
import pe.minka.practices.AdvancedPractices;

/**
 * Finds out which standings somebody has reached, from how things stand and never from how they changed: as often and in
 * whatever order it is asked. What is reached stays, unless points were taken for cause.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Assessments {

    private final MeritRows merits;
    private final ReachedRows reached;
    private final Participants participants;
    private final AdvancedPractices practices;
    private final Seasons seasons;
    private final JdbcClient jdbc;

    Assessments(
            MeritRows merits,
            ReachedRows reached,
            Participants participants,
            AdvancedPractices practices,
            Seasons seasons,
            JdbcClient jdbc) {
        this.merits = merits;
        this.reached = reached;
        this.participants = participants;
        this.practices = practices;
        this.seasons = seasons;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ContributionChanged event) {
        assess(event.participant(), event.season());
    }

    public void assess(ParticipantId participant, String season) {
        deserved(participant, season).forEach(standing -> reached.add(participant, season, standing));
    }

    /** Points were taken for cause: what they no longer suffice for is lost. */
    public void assessForCause(ParticipantId participant, String season) {
        var deserved = deserved(participant, season);
        reached.keepOnly(participant, season, deserved);
        deserved.forEach(standing -> reached.add(participant, season, standing));
    }

    /** Everybody of the season that is on, those a practice of whose has come into force since included. */
    void assessSeason() {
        String season = seasons.current().code();
        var ladder = Ladders.latest(jdbc);
        var all = merits.belowTheTop(season);
        var holders = holders(all, ladder);
        all.forEach((participant, one) -> deserved(one, ladder, holders.contains(participant))
                .forEach(standing -> reached.add(participant, season, standing)));
    }

    private List<Standing> deserved(ParticipantId participant, String season) {
        var ladder = Ladders.latest(jdbc);
        var one = merits.of(participant, season);
        return deserved(one, ladder, !holders(Map.of(participant, one), ladder).isEmpty());
    }

    private static List<Standing> deserved(Merits merits, Ladder ladder, boolean practice) {
        return ladder.steps().stream()
                .filter(step -> merits.suffice(step) && (practice || !step.takesPractice()))
                .map(Step::standing)
                .toList();
    }

    /** Only those are asked about to whom it matters. */
    private Set<ParticipantId> holders(Map<ParticipantId, Merits> all, Ladder ladder) {
        Map<MemberId, ParticipantId> byMember = new HashMap<>();
        all.forEach((participant, one) -> {
            if (one.suffice(ladder.transforming())) {
                participants.member(participant).ifPresent(member -> byMember.put(member, participant));
            }
        });
        return practices.heldBy(byMember.keySet()).stream()
                .map(member -> Objects.requireNonNull(byMember.get(member)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
