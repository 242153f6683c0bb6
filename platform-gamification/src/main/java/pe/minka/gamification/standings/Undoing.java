package pe.minka.gamification.standings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.shared.Sha256;

/**
 * What it would mean to take back the newest version of what the standings take.
 *
 * @param restored what they took before, and would take again
 */
public record Undoing(LadderVersion undone, Ladder restored, List<Loss> losses) {

    /** Somebody would no longer have in a season what they have reached because of that version. */
    record Loss(ParticipantId participant, String season, Standing standing) {}

    /** How many would no longer have a standing; as it would be called. */
    public record Falling(Step step, int people) {}

    public Undoing {
        losses = List.copyOf(losses);
    }

    /** From the lowest standing to the highest. */
    public List<Falling> falling() {
        return Arrays.stream(Standing.values())
                .map(standing -> new Falling(restored.of(standing), people(standing)))
                .filter(falling -> falling.people() > 0)
                .toList();
    }

    /** Whoever loses two standings is one person. */
    public int people() {
        return Math.toIntExact(losses.stream().map(Loss::participant).distinct().count());
    }

    /** The same while it would take the same from the same people. */
    public String stamp() {
        return Sha256.hex(losses.stream()
                .map(loss -> loss.season() + " " + loss.participant().value() + " " + loss.standing())
                .sorted()
                .collect(Collectors.joining("\n", undone.ladder().version() + "\n", "")));
    }

    private int people(Standing standing) {
        return Math.toIntExact(losses.stream()
                .filter(loss -> loss.standing() == standing)
                .map(Loss::participant)
                .distinct()
                .count());
    }
}
