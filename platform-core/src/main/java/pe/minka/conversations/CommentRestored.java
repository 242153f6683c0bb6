package pe.minka.conversations;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A hidden comment is shown again. */
@NamedInterface("events")
public record CommentRestored(CommentId comment, Subject subject, MemberId author, Instant at) {}
