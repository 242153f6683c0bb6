package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice is in force for so many days only. */
@NamedInterface("events")
public record PracticeLapsing(
        PracticeId practice, String code, String title, int days, Set<MemberId> team, Instant until, Instant at) {

    public PracticeLapsing {
        team = Set.copyOf(team);
    }
}
