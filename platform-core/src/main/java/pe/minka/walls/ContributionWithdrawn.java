package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator has hidden a contribution. */
@NamedInterface("events")
public record ContributionWithdrawn(ContributionId contribution, CardId card, MemberId author, Instant at) {}
