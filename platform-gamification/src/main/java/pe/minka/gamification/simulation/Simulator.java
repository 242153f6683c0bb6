package pe.minka.gamification.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.Came;
import pe.minka.gamification.ledger.ContributionHistory;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.Access;
import pe.minka.shared.Forbidden;

/** Replays a season with a draft of the rules and says what would change; nothing is written. */
@Service
public class Simulator {

    private final ContributionHistory history;
    private final Contenders contenders;

    Simulator(ContributionHistory history, Contenders contenders) {
        this.history = history;
        this.contenders = contenders;
    }

    /** Points and contributions are those of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Simulation simulate(Access admin, DraftRules draft) {
        if (!admin.isNationalAdministrator()) {
            throw new Forbidden("rules are tried out by national administrators");
        }
        var replay = new Replay(draft.rules());
        Map<ParticipantId, Integer> changes = new HashMap<>();
        int contributions = 0;
        for (var part = part(draft, 0);
                !part.isEmpty();
                part = part(draft, part.getLast().arrival())) {
            part.forEach(came -> count(came, replay.judge(came), changes));
            contributions += part.size();
        }
        return new Comparison(contenders.of(draft.season()), changes).of(draft.season(), contributions);
    }

    private List<Came> part(DraftRules draft, long after) {
        return history.after(draft.season(), after);
    }

    private static void count(Came came, Verdict verdict, Map<ParticipantId, Integer> changes) {
        int change = came.accepted() ? verdict.worth() - came.points() : 0;
        if (change != 0) {
            changes.merge(came.participant(), change, Integer::sum);
        }
    }
}
