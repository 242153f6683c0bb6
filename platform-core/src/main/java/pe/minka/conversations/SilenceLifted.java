package pe.minka.conversations;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator let somebody write again before the end of their silence. */
@NamedInterface("events")
public record SilenceLifted(MemberId member, UUID post, Subject subject, Instant at) {}
