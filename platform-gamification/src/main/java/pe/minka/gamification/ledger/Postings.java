package pe.minka.gamification.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pe.minka.gamification.rules.Rule;

/** What becomes of a contribution in the ledger and in the scores; whoever calls holds its subject. */
@Component
class Postings {

    private final ContributionRows contributions;
    private final LedgerRows ledger;
    private final Scores scores;
    private final ApplicationEventPublisher events;

    Postings(ContributionRows contributions, LedgerRows ledger, Scores scores, ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.ledger = ledger;
        this.scores = scores;
        this.events = events;
    }

    void open(Counted counted, Contribution told, Participant person, @Nullable Rule rule) {
        var outcome = outcome(counted, person, rule);
        int worth = rule == null || outcome != Outcome.AWARDED ? 0 : rule.points();
        contributions.add(worth == 0 ? counted : counted.awarded(worth), person.organisation(), told, outcome);
        if (worth > 0) {
            scores.add(counted.participant(), counted.season(), counted.day(), worth);
        }
        tell(counted);
    }

    /** It is known; if it had been taken back, it is given again as it was. */
    void confirm(Counted counted, Instant at) {
        if (counted.accepted()) {
            if (at.isAfter(counted.acceptedAt())) {
                contributions.keep(counted, true, at, counted.turns());
            }
        } else {
            move(counted, true, counted.points(), EntryReason.RESTORATION, at);
        }
    }

    void reverse(Counted counted, Instant at) {
        move(counted, false, -counted.points(), EntryReason.REVERSAL, at);
    }

    private Outcome outcome(Counted counted, Participant person, @Nullable Rule rule) {
        if (rule == null) {
            return Outcome.NO_RULE;
        }
        if (!rule.audience().includes(person.board())) {
            return Outcome.OTHERS_ONLY;
        }
        return rule.points() == 0 ? Outcome.AWARDED : ledger.award(counted, rule);
    }

    private void move(Counted counted, boolean accepted, int points, EntryReason reason, Instant at) {
        int turns = counted.turns();
        if (points != 0) {
            ledger.add(counted, points, reason, at);
            scores.add(counted.participant(), counted.season(), counted.day(), points);
            turns++;
        }
        contributions.keep(counted, accepted, accepted ? at : counted.acceptedAt(), turns);
        tell(counted);
    }

    private void tell(Counted counted) {
        events.publishEvent(new ContributionChanged(counted.participant(), counted.season()));
    }
}
