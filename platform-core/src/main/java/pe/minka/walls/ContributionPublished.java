package pe.minka.walls;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A contribution is there for everybody who reads its board: new, approved, or shown again. */
@NamedInterface("events")
public record ContributionPublished(
        ContributionId contribution, CardId card, MemberId author, Set<MemberId> mentioned, Instant at) {

    public ContributionPublished {
        mentioned = Set.copyOf(mentioned);
    }
}
