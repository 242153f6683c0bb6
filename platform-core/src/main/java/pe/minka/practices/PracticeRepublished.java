package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A practice that was there for everybody has a new version. */
@NamedInterface("events")
public record PracticeRepublished(PracticeId practice, String code, String title, Instant at) {}
