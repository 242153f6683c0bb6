package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A team has kept what it promised when it was advised (compromiso cumplido), and somebody else has said so. */
@NamedInterface("events")
public record CommitmentKept(
        PracticeId practice,
        String code,
        String title,
        String origin,
        MemberId confirmedBy,
        Set<MemberId> team,
        Instant at) {

    public CommitmentKept {
        team = Set.copyOf(team);
    }
}
