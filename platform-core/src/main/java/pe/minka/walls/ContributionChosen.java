package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** The author of a challenge has chosen the best answer. */
@NamedInterface("events")
public record ContributionChosen(CardId card, ContributionId contribution, MemberId author, MemberId by, Instant at) {}
