package pe.minka.gamification.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Came;
import pe.minka.gamification.ledger.Outcome;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Places;
import pe.minka.gamification.ledger.Verdict;
import pe.minka.gamification.rules.RuleTerms;

/**
 * Counts the contributions of a season anew, one after the other in the order in which they came, as the ledger would have
 * done. What was taken back keeps its place under the caps.
 */
final class Replay {

    private final Map<ContributionKind, RuleTerms> rules;
    private final Map<Place, Integer> taken = new HashMap<>();

    Replay(Map<ContributionKind, RuleTerms> rules) {
        this.rules = rules;
    }

    Verdict judge(Came came) {
        var terms = rules.get(came.cause().kind());
        if (terms == null) {
            return came.kept().verdict();
        }
        if (came.waits()) {
            return Verdict.NOT_YET;
        }
        if (!terms.enabled()) {
            return Verdict.WITHOUT_RULE;
        }
        if (!includes(terms, came)) {
            return Verdict.nothing(Outcome.OTHERS_ONLY);
        }
        return terms.points() == 0 ? new Verdict(Outcome.AWARDED, 0, Places.NONE) : take(terms, came);
    }

    /** Whether the member belonged to those the rule is for is known only if the rule was for the same ones. */
    private static boolean includes(RuleTerms terms, Came came) {
        return terms.audience() == came.audience()
                ? came.kept().outcome() != Outcome.OTHERS_ONLY
                : terms.audience().includes(came.board());
    }

    private Verdict take(RuleTerms terms, Came came) {
        var kind = came.cause().kind();
        var day = new Place(came.participant(), kind, came.day(), null);
        var giver = came.giver() == null ? null : new Place(came.participant(), kind, came.day(), came.giver());
        var season = new Place(came.participant(), kind, null, null);
        var pair = came.giver() == null ? null : new Place(came.participant(), kind, null, came.giver());
        var caps = terms.caps();
        if (isFull(day, caps.perDay())) {
            return Verdict.nothing(Outcome.CAPPED_DAY);
        }
        if (giver != null && isFull(giver, caps.perGiver())) {
            return Verdict.nothing(Outcome.CAPPED_GIVER);
        }
        if (isFull(season, caps.perSeason())) {
            return Verdict.nothing(Outcome.CAPPED_SEASON);
        }
        if (pair != null && isFull(pair, caps.perPair())) {
            return Verdict.nothing(Outcome.CAPPED_PAIR);
        }
        var places = new Places(
                take(day, caps.perDay()),
                take(giver, caps.perGiver()),
                take(season, caps.perSeason()),
                take(pair, caps.perPair()));
        return new Verdict(Outcome.AWARDED, terms.points(), places);
    }

    private boolean isFull(Place place, @Nullable Integer cap) {
        return cap != null && taken.getOrDefault(place, 0) >= cap;
    }

    private @Nullable Integer take(@Nullable Place place, @Nullable Integer cap) {
        return place == null || cap == null ? null : taken.merge(place, 1, Integer::sum);
    }

    /** Where a cap counts: a day, a day from somebody, a season from somebody, or with neither the season. */
    private record Place(
            ParticipantId participant,
            ContributionKind kind,
            @Nullable LocalDate day,
            @Nullable ParticipantId giver) {}
}
