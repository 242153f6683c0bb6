package pe.minka.gamification.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pe.minka.gamification.rules.Rule;

/** What becomes of a contribution in the ledger and in the scores; whoever calls holds its subject and the participant. */
@Component
class Postings {

    private final ContributionMoments moments;
    private final ContributionRows contributions;
    private final LedgerRows ledger;
    private final FreePlaces places;
    private final Scores scores;
    private final ApplicationEventPublisher events;

    Postings(
            ContributionMoments moments,
            ContributionRows contributions,
            LedgerRows ledger,
            FreePlaces places,
            Scores scores,
            ApplicationEventPublisher events) {
        this.moments = moments;
        this.contributions = contributions;
        this.ledger = ledger;
        this.places = places;
        this.scores = scores;
        this.events = events;
    }

    void note(Contribution told, ParticipantId participant) {
        moments.note(told, participant);
    }

    void open(Counted counted, Contribution told, Participant person, @Nullable Rule rule) {
        var verdict = judge(counted, person, rule);
        if (rule == null || verdict.worth() == 0) {
            contributions.add(counted, person.organisation(), told, verdict);
        } else {
            var awarded = counted.awarded(verdict.worth());
            ledger.award(awarded, rule.caps(), verdict.places());
            contributions.add(awarded, person.organisation(), told, verdict);
            scores.add(counted.participant(), counted.season(), counted.day(), verdict.worth());
        }
        events.publishEvent(new ContributionChanged(
                counted.participant(), counted.season(), !verdict.outcome().isCapped()));
    }

    /** It is kept that it was handed in, for the day somebody accepts it or the rule changes. */
    void keep(Counted counted, Contribution told, Participant person) {
        contributions.add(counted, person.organisation(), told, Verdict.NOT_YET);
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

    /** The number of the entry by which something counts for more, or for less, than it did. */
    long adjust(Counted counted, int change, Instant at) {
        scores.add(counted.participant(), counted.season(), counted.day(), change);
        return ledger.add(counted, change, EntryReason.RECALCULATION, at);
    }

    private Verdict judge(Counted counted, Participant person, @Nullable Rule rule) {
        if (rule == null) {
            return Verdict.WITHOUT_RULE;
        }
        return rule.audience().includes(person.board())
                ? places.judge(counted, rule)
                : Verdict.nothing(Outcome.OTHERS_ONLY);
    }

    private void move(Counted counted, boolean accepted, int points, EntryReason reason, Instant at) {
        int turns = counted.turns();
        if (points != 0) {
            ledger.add(counted, points, reason, at);
            scores.add(counted.participant(), counted.season(), counted.day(), points);
            turns++;
        }
        contributions.keep(counted, accepted, accepted ? at : counted.acceptedAt(), turns);
        tell(counted.participant(), counted.season());
    }

    void tell(ParticipantId participant, String season) {
        events.publishEvent(new ContributionChanged(participant, season, true));
    }
}
