package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A contribution is there for everybody who reads its board: new, approved, or shown again. */
@NamedInterface("events")
public record ContributionPublished(ContributionId contribution, CardId card, MemberId author, Instant at) {}
