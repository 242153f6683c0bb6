package pe.minka.gamification.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.Rule;
import pe.minka.gamification.rules.Rules;
import pe.minka.shared.Peru;

/**
 * Takes note of what members contribute and of what is taken back. The news of a subject may come more than once and in
 * any order: what happened last decides, and what has been given is never given again.
 */
@Service
@Transactional
public class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Participants participants;
    private final Rules rules;
    private final Seasons seasons;
    private final Withdrawals withdrawals;
    private final ContributionRows contributions;
    private final Postings postings;

    Ledger(
            Participants participants,
            Rules rules,
            Seasons seasons,
            Withdrawals withdrawals,
            ContributionRows contributions,
            Postings postings) {
        this.participants = participants;
        this.rules = rules;
        this.seasons = seasons;
        this.withdrawals = withdrawals;
        this.contributions = contributions;
        this.postings = postings;
    }

    /** Nobody is recognised by themselves, and nobody who has left. What can never be counted is left at that. */
    public void record(Contribution told) {
        if (!told.canBeKept()) {
            LOG.error(
                    "{} of {} can never be counted, its title or its moment ({}) cannot be kept: nobody gets points for it",
                    told.cause().kind(),
                    told.cause().subject(),
                    told.at());
            return;
        }
        boolean fresh = withdrawals.hold(told.cause().subject());
        if (told.member().equals(told.giver()) || (!fresh && withdrawals.covers(told.cause(), told.at()))) {
            return;
        }
        participants.know(told.member(), told.giver());
        participants.held(told.member()).ifPresent(person -> take(told, person, fresh));
    }

    /** Takes back what a cause gave until then, from whomever. */
    public void withdraw(Cause cause, Instant at) {
        withdrawals.hold(cause.subject());
        withdrawals.withdraw(cause, at);
        contributions.accepted(cause, at).forEach(counted -> postings.reverse(counted, at));
    }

    /** What was contributed to is no more, and neither is anything it gave. */
    public void end(String subject, Instant at) {
        withdrawals.hold(subject);
        withdrawals.end(subject, at);
        contributions.accepted(subject, at).forEach(counted -> postings.reverse(counted, at));
    }

    private void take(Contribution told, Participant person, boolean fresh) {
        postings.note(told, person.id());
        var season = seasons.at(told.at());
        var rule = rules.counting(told.cause().kind(), told.at(), season.code()).orElse(null);
        boolean counts = told.moment() == Moment.ACCEPTANCE || (rule != null && rule.moment() == Moment.SUBMISSION);
        var known = fresh ? null : contributions.find(told.cause(), person.id()).orElse(null);
        if (known != null && !known.waits()) {
            if (counts) {
                postings.confirm(known, told.at());
            }
        } else if (counts) {
            int turns = known == null ? 0 : known.turns();
            postings.open(counted(told, person, season, rule).after(turns), told, person, rule);
        } else if (known == null) {
            postings.keep(counted(told, person, season, null).waiting(), told, person);
        }
    }

    private Counted counted(Contribution told, Participant person, Season season, @Nullable Rule rule) {
        var giver = told.giver() == null
                ? null
                : participants.of(told.giver()).map(Participant::id).orElse(null);
        return new Counted(
                told.cause(),
                person.id(),
                giver,
                season.code(),
                Peru.dayOf(told.at()),
                told.at(),
                true,
                Outcome.AWARDED,
                rule == null ? null : rule.version(),
                0,
                0);
    }

    /** Those of a kind that a subject has and that still stand; the subject is held until the transaction ends. */
    public List<Accepted> accepted(String subject, ContributionKind kind) {
        withdrawals.hold(subject);
        return contributions.accepted(subject, kind).stream()
                .flatMap(counted -> participants.member(counted.participant()).stream()
                        .map(member -> new Accepted(member, counted.season(), counted.acceptedAt())))
                .toList();
    }
}
