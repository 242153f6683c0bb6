package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice is there for everybody, for the first time. */
@NamedInterface("events")
public record PracticePublished(PracticeId practice, String code, String title, Set<MemberId> team, Instant at) {

    public PracticePublished {
        team = Set.copyOf(team);
    }
}
