package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice is no longer in force. */
@NamedInterface("events")
public record PracticeLapsed(
        PracticeId practice, String code, String title, Set<MemberId> team, Instant until, Instant at) {

    public PracticeLapsed {
        team = Set.copyOf(team);
    }
}
