package pe.minka.conversations;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** The author took a comment back, or left with all of them. */
@NamedInterface("events")
public record CommentRemoved(CommentId comment, Subject subject, MemberId author, Instant at) {}
