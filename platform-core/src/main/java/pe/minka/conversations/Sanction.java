package pe.minka.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/**
 * What a moderator told somebody about what they wrote: a warning, or not to write until then.
 *
 * @param lifted when it was ended before its end
 * @param ours whoever asks may end it
 */
public record Sanction(
        String reason,
        MemberView by,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant lifted,
        boolean ours) {

    public boolean isRunning(Instant now) {
        return lifted == null && until != null && until.isAfter(now);
    }
}
