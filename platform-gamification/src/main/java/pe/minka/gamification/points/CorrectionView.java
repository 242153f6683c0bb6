package pe.minka.gamification.points;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * A correction by hand, waiting or decided on.
 *
 * @param member nobody once they were erased
 */
public record CorrectionView(
        UUID id,
        @Nullable MemberId member,
        String season,
        int points,
        String reason,
        MemberId proposedBy,
        Instant proposedAt,
        @Nullable Outcome outcome,
        @Nullable MemberId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    /** How it ended; the names are stored. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    public boolean isProposedBy(MemberId somebody) {
        return proposedBy.equals(somebody);
    }

    /** The second person is neither who proposed it nor whom it is about. */
    public boolean mayBeDecidedBy(MemberId somebody) {
        return !isProposedBy(somebody) && !somebody.equals(member);
    }
}
