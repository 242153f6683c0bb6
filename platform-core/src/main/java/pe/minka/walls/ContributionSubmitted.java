package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A contribution waits for a moderator's approval. */
@NamedInterface("events")
public record ContributionSubmitted(ContributionId contribution, CardId card, MemberId author, Instant at) {}
