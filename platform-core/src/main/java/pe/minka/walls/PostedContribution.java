package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it was posted just now.
 *
 * @param text as it is kept
 * @param named whether it names members, for whom the text has their ids
 * @param organisation of its author, as it is called, and likewise the region
 * @param serial the one it has on the board, 0 while it waits
 */
public record PostedContribution(
        ContributionId id,
        CardId card,
        BoardSection section,
        String text,
        boolean named,
        PostState state,
        String organisation,
        @Nullable String regionName,
        Instant at,
        long serial) {}
