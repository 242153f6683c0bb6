package pe.minka.conversations;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A member supports something. Those it belonged to at that moment are told, so that nobody is recognised by themselves. */
@NamedInterface("events")
public record SupportGiven(Subject subject, MemberId member, Set<MemberId> team, Instant at) {

    public SupportGiven {
        team = Set.copyOf(team);
    }
}
