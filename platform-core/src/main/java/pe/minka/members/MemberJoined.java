package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A person became an active member; approvedBy is the administrator they waited for, if there was one. */
@NamedInterface("events")
public record MemberJoined(MemberId member, @Nullable MemberId approvedBy, Instant at) {}
