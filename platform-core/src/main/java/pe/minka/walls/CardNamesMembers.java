package pe.minka.walls;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A card names members: since it was published, or since it was changed. */
@NamedInterface("events")
public record CardNamesMembers(CardId card, MemberId author, Set<MemberId> members, Instant at) {

    public CardNamesMembers {
        members = Set.copyOf(members);
    }
}
