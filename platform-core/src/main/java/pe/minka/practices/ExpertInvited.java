package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A member is asked to comment on a practice as an expert. */
@NamedInterface("events")
public record ExpertInvited(PracticeId practice, String code, String title, MemberId member, MemberId by, Instant at) {}
