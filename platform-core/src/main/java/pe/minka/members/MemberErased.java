package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A member left and was erased; what stays carries a pseudonym. */
@NamedInterface("events")
public record MemberErased(MemberId member, Instant at) {}
