package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice is in force for another while. */
@NamedInterface("events")
public record PracticeRenewed(
        PracticeId practice, String code, String title, MemberId by, Set<MemberId> team, Instant until, Instant at) {

    public PracticeRenewed {
        team = Set.copyOf(team);
    }
}
