package pe.minka.gamification.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.RuleTerms;

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
     * What somebody contributed in a season of the kinds that have a rule here, as it came; nobody else touches it until the
     * transaction ends. Nothing when more came in just then: it has to be asked for again, in another transaction.
     */
    public Optional<List<Came>> hold(ParticipantId who, String season, Map<ContributionKind, RuleTerms> rules) {
        var held = rows.hold(history.of(who, season, rules));
        participants.hold(who);
        var all = history.of(who, season, rules);
        return all.stream().allMatch(came -> held.contains(came.cause().subject()))
                ? Optional.of(all)
                : Optional.empty();
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
        var entries = entries(recounted, known);
        rows.write(recounted, known.turns() + entries.size());
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Adjustment(came, recounted.change(), entries));
    }

    /** One for the difference, or one for each of the two days. */
    private List<Long> entries(Recounted recounted, Counted known) {
        var came = recounted.came();
        var kept = came.kept();
        var now = clock.instant();
        var next = known.with(
                came.day(),
                recounted.rule(),
                recounted.verdict().outcome(),
                recounted.verdict().worth(),
                known.turns());
        if (came.day().equals(kept.day())) {
            return recounted.change() == 0 ? List.of() : List.of(postings.adjust(next, recounted.change(), now));
        }
        List<Long> entries = new ArrayList<>();
        if (kept.worth() != 0) {
            entries.add(postings.adjust(known, -kept.worth(), now));
        }
        if (recounted.worth() != 0) {
            entries.add(postings.adjust(next.after(known.turns() + entries.size()), recounted.worth(), now));
        }
        return entries;
    }
}
