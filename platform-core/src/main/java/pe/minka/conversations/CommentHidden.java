package pe.minka.conversations;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator has hidden a comment. */
@NamedInterface("events")
public record CommentHidden(CommentId comment, Subject subject, MemberId author, Instant at) {}
