package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice went back to the stage before. */
@NamedInterface("events")
public record PracticeSteppedBack(
        PracticeId practice, String code, String title, Stage stage, Set<MemberId> team, MemberId by, Instant at) {

    public PracticeSteppedBack {
        team = Set.copyOf(team);
    }
}
