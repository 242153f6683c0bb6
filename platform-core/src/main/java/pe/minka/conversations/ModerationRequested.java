package pe.minka.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A comment waits for a moderator: somebody has reported it, or its author answers to a decision. */
@NamedInterface("events")
public record ModerationRequested(
        CommentId comment, Subject subject, @Nullable String region, MemberId author, MemberId by, Instant at) {}
