package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A person became an active member. */
@NamedInterface("events")
public record MemberJoined(MemberId member, Instant at) {}
