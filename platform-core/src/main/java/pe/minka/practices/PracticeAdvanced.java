package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice has reached the next stage of the route. */
@NamedInterface("events")
public record PracticeAdvanced(
        PracticeId practice, String code, String title, Stage stage, Set<MemberId> team, MemberId by, Instant at) {

    public PracticeAdvanced {
        team = Set.copyOf(team);
    }
}
