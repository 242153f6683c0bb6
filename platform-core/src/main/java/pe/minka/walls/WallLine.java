package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wall in a list: how many cards it shows, how many of them still take answers, and when one was put there last. */
public record WallLine(
        WallId id,
        String slug,
        WallKind kind,
        String title,
        String rules,
        WallAudience audience,
        @Nullable String macroRegionName,
        WallState state,
        int cards,
        int open,
        @Nullable Instant latest) {}
