package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A member who was invited writes with the team from now on. */
@NamedInterface("events")
public record PracticeJoined(
        PracticeId practice, String code, String title, MemberId member, MemberId invitedBy, Instant at) {}
