package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a card or a contribution said until it was changed. */
public record PastPost(@Nullable String title, String text, Instant until) {}
