package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.walls.CardKind;
import pe.minka.walls.CardStage;
import pe.minka.walls.PostState;

/**
 * A card on a wall (tarjeta).
 *
 * @param author no name where the wall shows none
 * @param closesAt from when a challenge takes no more answers
 * @param best the contribution its author chose
 * @param serial up to where the live log of its wall (when it was posted) or of its board (when it was read) has come
 */
record CardJson(
        UUID id,
        UUID wall,
        String section,
        CardKind kind,
        String title,
        String text,
        CardStage stage,
        PostState state,
        @Nullable String author,
        String organisation,
        @Nullable String regionName,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant closesAt,
        @Nullable String practice,
        @Nullable UUID best,
        boolean pinned,
        int contributions,
        int supports,
        boolean supported,
        long serial) {}
