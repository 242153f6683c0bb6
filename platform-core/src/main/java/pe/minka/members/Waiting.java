package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many wait for somebody, and since when the one who waits longest. */
public record Waiting(long count, @Nullable Instant oldest) {}
