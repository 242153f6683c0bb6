package pe.minka.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/**
 * What waits for a moderator: since when, how many have reported it from how many organisations, and who is at it.
 *
 * @param held it was hidden by itself when it was reported
 */
public record CaseLine(
        CasePost post,
        SubjectView about,
        Instant since,
        int reports,
        int organisations,
        boolean answered,
        boolean held,
        @Nullable MemberView holder) {}
