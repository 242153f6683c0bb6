package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** An advisor goes along with a card (acompañamiento), until it ends. */
record Accompaniment(
        AccompanimentId id,
        MemberId advisor,
        Instant takenAt,
        @Nullable Instant endedAt) {}
