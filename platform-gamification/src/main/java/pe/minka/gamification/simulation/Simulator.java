package pe.minka.gamification.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ContributionHistory;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.standings.Prospects;
import pe.minka.members.Access;

/** Replays a season with a draft of the rules and says what would change; nothing is written. */
@Service
public class Simulator {

    private final ContributionHistory history;
    private final Contenders contenders;
    private final Prospects prospects;

    Simulator(ContributionHistory history, Contenders contenders, Prospects prospects) {
        this.history = history;
        this.contenders = contenders;
        this.prospects = prospects;
    }

    /** Points and contributions are those of one moment. Nobody loses a standing they have reached. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Simulation simulate(Access admin, DraftRules draft) {
        admin.requireNational("rules are tried out by national administrators");
        var recount = replay(draft);
        var people = contenders.of(draft.season());
        var before = prospects.reached(draft.season());
        Map<ParticipantId, Standing> after = new HashMap<>(before);
        prospects
                .deserved(
                        people.stream()
                                .filter(one -> recount.change(one) != 0)
                                .collect(Collectors.toMap(Contender::id, recount::merits)),
                        draft.season())
                .forEach((participant, standing) -> after.merge(participant, standing, Standing::higher));
        return new Comparison(people, recount, before, after).of(draft.season());
    }

    private Recount replay(DraftRules draft) {
        var replay = new Replay(draft.rules());
        var recount = new Recount();
        history.each(
                draft.season(),
                draft.rules(),
                came -> recount.add(
                        came,
                        replay.judge(came),
                        draft.rules().containsKey(came.cause().kind())));
        return recount;
    }
}
