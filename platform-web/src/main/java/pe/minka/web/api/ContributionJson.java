package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.walls.BoardSection;
import pe.minka.walls.PostState;

/**
 * A contribution on the board of a card (aporte).
 *
 * @param author no name where the wall shows none
 * @param serial up to where the live log of the board has come
 */
record ContributionJson(
        UUID id,
        UUID card,
        BoardSection section,
        String text,
        PostState state,
        @Nullable String author,
        String organisation,
        @Nullable String regionName,
        Instant at,
        @Nullable Instant editedAt,
        boolean pinned,
        int comments,
        int supports,
        boolean supported,
        long serial) {}
