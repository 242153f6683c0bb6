package pe.minka.conversations;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Something that is no comment was reported and hidden by itself until a moderator has looked. */
@NamedInterface("events")
public record PostHeld(UUID post, Subject subject, MemberId author, Instant at) {}
