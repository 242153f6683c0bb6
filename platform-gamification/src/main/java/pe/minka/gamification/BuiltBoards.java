package pe.minka.gamification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the boards in Redis came about.
 *
 * @param at when those that are read were done; unknown while there are none or Redis is away
 * @param building whether others are being built, or will be soon
 */
public record BuiltBoards(@Nullable Instant at, boolean building) {}
