package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A practice that was made in the name of its holder is no more, whether it was published or not. */
@NamedInterface("events")
public record PracticeTakenBack(String code, MemberId holder, MemberId by, Instant at) {}
