package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** An administrator undoes the second step of somebody who can show nothing any more. */
@NamedInterface("events")
public record SecondStepReset(MemberId member, Instant at) {}
