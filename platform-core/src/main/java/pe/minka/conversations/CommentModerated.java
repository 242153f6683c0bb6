package pe.minka.conversations;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator has decided on a comment; those who had reported it are told. */
@NamedInterface("events")
public record CommentModerated(
        CommentId comment, Subject subject, MemberId author, Verdict verdict, Set<MemberId> reporters, Instant at) {

    public CommentModerated {
        reporters = Set.copyOf(reporters);
    }
}
