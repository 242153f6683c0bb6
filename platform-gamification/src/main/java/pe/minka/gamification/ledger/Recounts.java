package pe.minka.gamification.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ContributionKind;

/**
 * Gives what somebody contributed another worth after the fact: what was given stays in the ledger, and the difference is
 * added to it. The places under the caps become those the contributions would have taken, so that what comes later finds
 * them taken or free as if the rules had always been so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recounts {

    private final Participants participants;
    private final ContributionHistory history;
    private final ContributionRows contributions;
    private final RecountRows rows;
    private final Postings postings;
    private final Clock clock;

    Recounts(
            Participants participants,
            ContributionHistory history,
            ContributionRows contributions,
            RecountRows rows,
            Postings postings,
            Clock clock) {
        this.participants = participants;
        this.history = history;
        this.contributions = contributions;
        this.rows = rows;
        this.postings = postings;
        this.clock = clock;
    }

    /**
     * What somebody contributed in a season, as it came; nobody else touches it until the transaction ends. Nothing when
     * more came in just then: it has to be asked for again, in another transaction.
     */
    public Optional<List<Came>> hold(ParticipantId who, String season, Collection<ContributionKind> kinds) {
        var held = rows.hold(history.of(who, season, kinds));
        participants.hold(who);
        var all = history.of(who, season, kinds);
        return all.stream().allMatch(came -> held.contains(came.cause().subject())) ? Optional.of(all) : Optional.empty();
    }

    /** What somebody holds in a season under other rules. Once it is so, asking again changes nothing. */
    public List<Adjustment> recount(List<Recounted> all) {
        var changed = all.stream().filter(Recounted::changes).toList();
        changed.forEach(recounted -> rows.release(recounted.came()));
        List<Adjustment> adjustments = new ArrayList<>();
        changed.forEach(recounted -> write(recounted).ifPresent(adjustments::add));
        if (!changed.isEmpty()) {
            var first = changed.getFirst().came();
            postings.tell(first.participant(), first.season());
        }
        return adjustments;
    }

    private Optional<Adjustment> write(Recounted recounted) {
        var came = recounted.came();
        var known = contributions.find(came.cause(), came.participant()).orElseThrow();
        int worth = recounted.verdict().worth();
        int change = known.accepted() ? worth - known.points() : 0;
        rows.write(recounted, change == 0 ? known.turns() : known.turns() + 1);
        if (change == 0) {
            return Optional.empty();
        }
        long entry = postings.adjust(known.recounted(recounted.rule(), worth), change, clock.instant());
        return Optional.of(new Adjustment(came, change, entry));
    }
}
