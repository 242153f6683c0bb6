package pe.minka.conversations;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A comment that was changed now names members it did not name before. */
@NamedInterface("events")
public record MembersMentioned(CommentId comment, Subject subject, MemberId author, Set<MemberId> members, Instant at) {

    public MembersMentioned {
        members = Set.copyOf(members);
    }
}
