package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice whose holder left has another one. */
@NamedInterface("events")
public record PracticeTakenOver(
        PracticeId practice, String code, String title, MemberId holder, Set<MemberId> team, MemberId by, Instant at) {

    public PracticeTakenOver {
        team = Set.copyOf(team);
    }
}
