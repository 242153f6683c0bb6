package pe.minka.gamification.simulation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Came;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Verdict;
import pe.minka.gamification.standings.Merits;

/** What a replay adds up to for each of those who contributed. */
final class Recount {

    private final Map<ParticipantId, Integer> changes = new HashMap<>();
    private final Map<ParticipantId, Set<ContributionKind>> kinds = new HashMap<>();
    private final Set<ParticipantId> active = new HashSet<>();
    private int contributions;
    private int entering;
    private int leaving;
    private int moved;

    /**
     * What a contribution would be worth.
     *
     * @param anew whether the draft has a rule for it
     */
    void add(Came came, Verdict verdict, boolean anew) {
        var kept = came.kept();
        if (came.waits() && !kept.accepted()) {
            return;
        }
        contributions += anew ? 1 : 0;
        if (came.accepted()) {
            entering += kept.accepted() ? 0 : 1;
            moved += kept.accepted() && !came.day().equals(kept.day()) ? 1 : 0;
            count(came, verdict);
        } else {
            leaving += kept.accepted() ? 1 : 0;
        }
        int change = (came.accepted() ? verdict.worth() : 0) - kept.worth();
        if (change != 0) {
            changes.merge(came.participant(), change, Integer::sum);
        }
    }

    private void count(Came came, Verdict verdict) {
        active.add(came.participant());
        if (verdict.worth() > 0) {
            kinds.computeIfAbsent(came.participant(), nobody -> EnumSet.noneOf(ContributionKind.class))
                    .add(came.cause().kind());
        }
    }

    /** Those that do not count today, because they are only handed in, and would. */
    int entering() {
        return entering;
    }

    /** Those that count today although nobody has accepted them, and would not. */
    int leaving() {
        return leaving;
    }

    /** Those that would count for another day. */
    int moved() {
        return moved;
    }

    int contributions() {
        return contributions;
    }

    int change(Contender one) {
        return changes.getOrDefault(one.id(), 0);
    }

    Merits merits(Contender one) {
        return new Merits(
                active.contains(one.id()),
                one.points() + change(one),
                kinds.getOrDefault(one.id(), Set.of()).size());
    }
}
