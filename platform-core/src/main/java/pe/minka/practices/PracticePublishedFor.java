package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Somebody else published a practice in the name of its holder. */
@NamedInterface("events")
public record PracticePublishedFor(String code, MemberId holder, MemberId by, Instant at) {}
