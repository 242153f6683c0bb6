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

    void add(Came came, Verdict verdict) {
        contributions++;
        if (!came.accepted()) {
            return;
        }
        active.add(came.participant());
        if (verdict.worth() > 0) {
            kinds.computeIfAbsent(came.participant(), nobody -> EnumSet.noneOf(ContributionKind.class))
                    .add(came.cause().kind());
        }
        if (verdict.worth() != came.points()) {
            changes.merge(came.participant(), verdict.worth() - came.points(), Integer::sum);
        }
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
