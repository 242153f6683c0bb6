package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Somebody else has put a contribution into another section. */
@NamedInterface("events")
public record ContributionMoved(ContributionId contribution, CardId card, MemberId author, MemberId by, Instant at) {}
