package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** What a holder asked for on the route waits no longer: it was decided or taken back. */
@NamedInterface("events")
public record StageRequestClosed(PracticeId practice, String code, MemberId by, Instant at) {}
