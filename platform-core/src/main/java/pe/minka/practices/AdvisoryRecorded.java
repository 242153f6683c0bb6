package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Advice on a practice was held, and the practice knows of it. */
@NamedInterface("events")
public record AdvisoryRecorded(
        PracticeId practice,
        String code,
        String title,
        String origin,
        AdvisoryKind kind,
        MemberId advisor,
        MemberId holder,
        Set<MemberId> team,
        Instant at) {

    public AdvisoryRecorded {
        team = Set.copyOf(team);
    }
}
