package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice stays at its stage for now; it was said what is missing. */
@NamedInterface("events")
public record PracticeNotAdvanced(
        PracticeId practice, String code, String title, Stage stage, Set<MemberId> team, MemberId by, Instant at) {

    public PracticeNotAdvanced {
        team = Set.copyOf(team);
    }
}
