package pe.minka.walls;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A contribution that was changed now names members it did not name before. */
@NamedInterface("events")
public record MembersNamed(
        ContributionId contribution, CardId card, MemberId author, Set<MemberId> members, Instant at) {

    public MembersNamed {
        members = Set.copyOf(members);
    }
}
