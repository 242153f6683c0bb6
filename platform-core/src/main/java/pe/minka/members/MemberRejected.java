package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** An administrator turned an enrolment down, with a reason. */
@NamedInterface("events")
public record MemberRejected(MemberId member, String reason, Instant at) {}
