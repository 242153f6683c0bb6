package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/**
 * Everybody reads what an expert says of a practice.
 *
 * @param expert nobody when it was written by a link
 * @param edition 1 for the first; those after it are corrections
 */
@NamedInterface("events")
public record ExpertCommentPublished(
        PracticeId practice,
        String code,
        String title,
        ExpertCommentId comment,
        @Nullable MemberId expert,
        int edition,
        Set<MemberId> team,
        Instant at) {

    public ExpertCommentPublished {
        team = Set.copyOf(team);
    }
}
