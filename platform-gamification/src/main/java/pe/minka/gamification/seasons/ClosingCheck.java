package pe.minka.gamification.seasons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the signature of a closed season.
 *
 * @param signedAt when it was signed last; none for the signature only we can check
 * @param before when it had been signed before that
 */
public record ClosingCheck(
        State state, @Nullable Instant signedAt, @Nullable Instant before) {

    /** What there is to tell of it. */
    public enum State {
        /** Anybody can check it. */
        SIGNED,
        /** Likewise, after the key of the first signature had come into wrong hands. */
        SIGNED_AGAIN,
        /** The key came into wrong hands; it is about to be signed again. */
        TO_BE_SIGNED,
        /** Only we can check it. */
        KEPT,
        /** What is kept is not what was signed. */
        BROKEN
    }
}
