package pe.minka.gamification.standings;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.MemberId;
import pe.minka.practices.AdvancedPractices;

/** How far members have come in a season. */
@Service
@Transactional
public class Standings {

    private final Participants participants;
    private final Seasons seasons;
    private final MeritRows merits;
    private final ReachedRows reached;
    private final Ladders ladders;
    private final AdvancedPractices practices;

    Standings(
            Participants participants,
            Seasons seasons,
            MeritRows merits,
            ReachedRows reached,
            Ladders ladders,
            AdvancedPractices practices) {
        this.participants = participants;
        this.seasons = seasons;
        this.merits = merits;
        this.reached = reached;
        this.ladders = ladders;
        this.practices = practices;
    }

    /** In the season that is on. */
    public Progress of(MemberId member) {
        String season = seasons.current().code();
        var who = participants.find(member);
        var found = who.map(one -> merits.of(one, season)).orElse(Merits.NONE);
        var dates = who.map(one -> reached.of(one, season)).orElse(Map.of());
        var highest = dates.keySet().stream().max(Standing::compareTo);
        var ladder = ladders.current();
        return new Progress(
                season,
                found.points(),
                found.kinds(),
                highest.orElse(null),
                highest.map(dates::get).orElse(null),
                ladder.next(highest).map(step -> missing(member, step, found)).orElse(null),
                ladder);
    }

    private Missing missing(MemberId member, Step step, Merits found) {
        boolean practice =
                step.takesPractice() && practices.heldBy(Set.of(member)).contains(member);
        return Missing.from(step, found, practice);
    }
}
