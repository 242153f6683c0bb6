package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;
import pe.minka.practices.route.ReviewLevel;

/** Somebody has reviewed a practice. */
@NamedInterface("events")
public record ReviewDone(
        PracticeId practice,
        String code,
        String title,
        ReviewLevel level,
        boolean met,
        MemberId reviewer,
        Set<MemberId> team,
        Instant at) {

    public ReviewDone {
        team = Set.copyOf(team);
    }
}
