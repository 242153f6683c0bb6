package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A practice that was published by mistake is no more, as if it had never been published. */
@NamedInterface("events")
public record PracticeRetracted(PracticeId practice, String code, Instant at) {}
