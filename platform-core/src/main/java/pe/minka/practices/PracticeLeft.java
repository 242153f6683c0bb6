package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** The holder has let a member go, who writes with the team no more. */
@NamedInterface("events")
public record PracticeLeft(PracticeId practice, String code, String title, MemberId member, MemberId by, Instant at) {}
