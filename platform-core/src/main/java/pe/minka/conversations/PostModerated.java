package pe.minka.conversations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/**
 * A moderator has decided on something that is no comment; its author is told, and those who had reported it.
 *
 * @param waited nobody had let it in before: it was let in now, or was not
 */
@NamedInterface("events")
public record PostModerated(
        UUID post,
        Subject subject,
        MemberId author,
        Verdict verdict,
        boolean waited,
        Set<MemberId> reporters,
        Instant at) {

    public PostModerated {
        reporters = Set.copyOf(reporters);
    }
}
