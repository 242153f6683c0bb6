package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A contribution is gone for good. */
@NamedInterface("events")
public record ContributionRemoved(ContributionId contribution, CardId card, MemberId author, Instant at) {}
