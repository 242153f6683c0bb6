package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A closed account is open again. */
@NamedInterface("events")
public record MemberEnabled(MemberId member, Instant at) {}
