package pe.minka.walls;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator has decided about a card or a contribution, or it is gone: nobody has to look at it any more. */
@NamedInterface("events")
public record PostSettled(UUID post, MemberId author, Instant at) {}
