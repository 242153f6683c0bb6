package pe.minka.gamification.standings;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Seasons;

/** Finds out who has reached something only because of a version of what the standings take. */
@Component
class Losses {

    private final MeritRows merits;
    private final ReachedRows reached;
    private final Seasons seasons;

    Losses(MeritRows merits, ReachedRows reached, Seasons seasons) {
        this.merits = merits;
        this.reached = reached;
        this.seasons = seasons;
    }

    /** Once its season is over or closed a version stays as it was decided. */
    boolean isOpen(LadderVersion version) {
        var current = seasons.current();
        return current.closedAt() == null && seasons.at(version.at()).code().equals(current.code());
    }

    /**
     * Only what the version made easier, and only in seasons that are not closed. What a version does not change, a practice in
     * force or a transfer above all, was there when somebody reached it and is not asked about again.
     */
    List<Undoing.Loss> of(Ladder undone, Ladder restored) {
        Map<String, Set<ParticipantId>> bySeason = new LinkedHashMap<>();
        var given = reached.givenBy(undone.version(), easier(undone, restored));
        given.forEach(loss -> bySeason.computeIfAbsent(loss.season(), season -> new LinkedHashSet<>())
                .add(loss.participant()));
        Map<String, Map<ParticipantId, Merits>> today = bySeason.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, season -> merits.of(season.getValue(), season.getKey())));
        var lost = given.stream()
                .filter(loss -> !today.getOrDefault(loss.season(), Map.of())
                        .getOrDefault(loss.participant(), Merits.NONE)
                        .comeUpTo(restored.of(loss.standing())))
                .collect(Collectors.toSet());
        Map<String, Map<Standing, Set<ParticipantId>>> had =
                bySeason.keySet().stream().collect(Collectors.toMap(season -> season, reached::all));
        return given.stream()
                .filter(loss ->
                        lost.contains(loss) && !staysAbove(loss, lost, Objects.requireNonNull(had.get(loss.season()))))
                .toList();
    }

    /** Nobody has a standing without those below it. */
    private static boolean staysAbove(
            Undoing.Loss loss, Set<Undoing.Loss> lost, Map<Standing, Set<ParticipantId>> had) {
        return Stream.of(Standing.values())
                .filter(standing -> standing.compareTo(loss.standing()) > 0)
                .filter(standing -> had.getOrDefault(standing, Set.of()).contains(loss.participant()))
                .anyMatch(standing -> !lost.contains(new Undoing.Loss(loss.participant(), loss.season(), standing)));
    }

    private static Set<Standing> easier(Ladder undone, Ladder restored) {
        Set<Standing> easier = EnumSet.noneOf(Standing.class);
        undone.steps().stream()
                .filter(step -> step.takesLess(restored.of(step.standing())))
                .forEach(step -> easier.add(step.standing()));
        return easier;
    }
}
