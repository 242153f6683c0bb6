package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Somebody of a team asks a member to write with them. */
@NamedInterface("events")
public record PracticeInvited(
        PracticeId practice, String code, String title, MemberId member, MemberId by, Instant at) {}
