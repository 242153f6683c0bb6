package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** Somebody enrolled and has to confirm the mail address. */
@NamedInterface("events")
public record MemberEnrolled(MemberId member, Instant at) {}
