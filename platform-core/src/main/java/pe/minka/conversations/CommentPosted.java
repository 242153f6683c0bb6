package pe.minka.conversations;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A member has said something, maybe to somebody who spoke before. */
@NamedInterface("events")
public record CommentPosted(
        CommentId comment,
        Subject subject,
        MemberId author,
        @Nullable MemberId repliedTo,
        Set<MemberId> mentioned,
        Instant at) {

    public CommentPosted {
        mentioned = Set.copyOf(mentioned);
    }
}
