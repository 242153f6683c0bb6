package pe.minka.gamification.seasons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may keep of a season that was closed.
 *
 * @param signed none as long as it only has the signature nobody else can check
 * @param signedAt when that was signed
 * @param checkable whether the key of it is published; one that came into wrong hands is not
 */
public record SeasonProof(
        String season,
        int people,
        String hash,
        Instant closedAt,
        @Nullable SignedClosing signed,
        @Nullable Instant signedAt,
        boolean checkable) {}
