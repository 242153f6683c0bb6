package pe.minka.gamification.simulation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import pe.minka.gamification.ledger.Season;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;

/**
 * Drafts tried out, each kept with the whole set of rules it was about: nothing is applied to what is past that was not
 * tried out just so, while the rules and the standings stood as they stand.
 */
@Service
public class Trials {

    private final Simulator simulator;
    private final RuleBook rules;
    private final Seasons seasons;
    private final Ladders ladders;
    private final TrialRows rows;
    private final Clock clock;

    Trials(Simulator simulator, RuleBook rules, Seasons seasons, Ladders ladders, TrialRows rows, Clock clock) {
        this.simulator = simulator;
        this.rules = rules;
        this.seasons = seasons;
        this.ladders = ladders;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Rules that change meanwhile make the trial one of the rules as they were.
     *
     * @param kept the draft as it is kept, if it is
     */
    public Simulation run(Access admin, DraftRules draft, @Nullable UUID kept) {
        String basis = basis(admin);
        requireKnown(draft.season());
        var result = simulator.simulate(admin, draft);
        rows.add(new TrialRows.Subject(draft, kept), basis, Trial.Outcome.of(result), admin.id(), clock.instant());
        return result;
    }

    /**
     * The last one of exactly the rules of each draft that is kept, or else of what was kept as this draft, with as many
     * questions as of one; those never tried out are missing.
     */
    public Map<UUID, Trial> last(Access admin, Map<UUID, DraftRules> kept) {
        var ids = List.copyOf(kept.keySet());
        var subjects = ids.stream()
                .map(id -> new TrialRows.Subject(Objects.requireNonNull(kept.get(id)), id))
                .toList();
        Map<UUID, Trial> last = new HashMap<>();
        rows.last(subjects, basis(admin)).forEach((at, trial) -> last.put(ids.get(at), trial));
        return last;
    }

    /** A draft that was tried out before it was kept was tried out all the same, also once it says something else. */
    public void adopt(DraftRules draft, UUID kept) {
        rows.adopt(new TrialRows.Subject(draft, kept));
    }

    public void requireKnown(String season) {
        if (seasons.find(season).isEmpty()) {
            throw RuleViolation.at("season", "gamification.correction.season");
        }
    }

    /** The seasons that stay as they were closed. */
    public Set<String> closed() {
        return seasons.begun().stream()
                .filter(one -> one.closedAt() != null)
                .map(Season::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isClosed(String season) {
        return seasons.find(season).filter(one -> one.closedAt() != null).isPresent();
    }

    /** The one that lets the draft be applied to its season. */
    UUID require(Access admin, DraftRules draft) {
        requireKnown(draft.season());
        if (isClosed(draft.season())) {
            throw RuleViolation.at("season", "recognition.recalculation.closed");
        }
        return rows.last(List.of(new TrialRows.Subject(draft, null)), basis(admin)).values().stream()
                .filter(Trial::holds)
                .map(Trial::id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("recognition.recalculation.untried"));
    }

    /** How the rules and the standings stand. */
    private String basis(Access admin) {
        return rules.all(admin).stream().map(Trials::stand).collect(Collectors.joining(" ")) + " *:"
                + ladders.current().version();
    }

    /** The last version decided on, and the one in force. */
    private static String stand(RuleView rule) {
        int now = rule.inForce() == null ? 0 : rule.inForce().rule().version();
        return rule.kind() + ":" + rule.latest() + "/" + now;
    }
}
