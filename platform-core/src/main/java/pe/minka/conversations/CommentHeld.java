package pe.minka.conversations;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A comment was reported and hidden by itself until a moderator has looked. */
@NamedInterface("events")
public record CommentHeld(CommentId comment, Subject subject, MemberId author, Instant at) {}
