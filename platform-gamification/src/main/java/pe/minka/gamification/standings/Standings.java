package pe.minka.gamification.standings;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.MemberId;

/** How far members have come in a season. */
@Service
@Transactional
public class Standings {

    private final Participants participants;
    private final Seasons seasons;
    private final MeritRows merits;
    private final ReachedRows reached;
    private final Ladders ladders;
    private final Transformations transformations;

    Standings(
            Participants participants,
            Seasons seasons,
            MeritRows merits,
            ReachedRows reached,
            Ladders ladders,
            Transformations transformations) {
        this.participants = participants;
        this.seasons = seasons;
        this.merits = merits;
        this.reached = reached;
        this.ladders = ladders;
        this.transformations = transformations;
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
                ladder.next(highest)
                        .map(step -> missing(member, season, step, found))
                        .orElse(null),
                ladder);
    }

    private Missing missing(MemberId member, String season, Step step, Merits found) {
        boolean practice = step.takesPractice()
                && transformations.by(Set.of(member), season).contains(member);
        return Missing.from(step, found, practice);
    }
}
