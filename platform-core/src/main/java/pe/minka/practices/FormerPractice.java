package pe.minka.practices;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.sheet.Sheet;

/**
 * A practice that was published before it was brought here, with the stage it has reached.
 *
 * @param reached when it came to its stages, as far as anybody knows
 */
public record FormerPractice(
        PracticeId id,
        OrganisationId leading,
        @Nullable OrganisationId other,
        MemberId holder,
        Stage stage,
        Map<Stage, Instant> reached,
        Instant publishedAt,
        Instant inForceUntil,
        Sheet sheet) {

    public FormerPractice {
        reached = Map.copyOf(reached);
        reached.forEach((earlier, at) -> {
            if (earlier.compareTo(stage) > 0 || at.isBefore(publishedAt)) {
                throw new IllegalArgumentException(earlier + " is not on the way of a practice at " + stage);
            }
        });
    }
}
