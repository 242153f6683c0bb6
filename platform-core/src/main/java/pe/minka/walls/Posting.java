package pe.minka.walls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentState;
import pe.minka.shared.RuleViolation;

/**
 * What happened to a card or a contribution, from which follows whether others see it. What its author takes away can be
 * brought back for half a minute as it was; then the words go.
 *
 * @param place the higher, the further up
 */
record Posting(
        long place,
        @Nullable Instant pinnedAt,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant hiddenAt,
        @Nullable Instant removedAt) {

    static final Duration TIME_TO_UNDO = Duration.ofSeconds(30);

    static Posting begin(boolean waits, Instant now) {
        return new Posting(
                ChronoUnit.MICROS.between(Instant.EPOCH, now), null, now, null, waits ? null : now, null, null);
    }

    PostState state() {
        if (removedAt != null) {
            return PostState.REMOVED;
        }
        if (hiddenAt != null) {
            return PostState.HIDDEN;
        }
        return publishedAt == null ? PostState.WAITING : PostState.SHOWN;
    }

    /** For those who moderate it like a comment. */
    CommentState asComments() {
        return state().asComments();
    }

    boolean isShown() {
        return state() == PostState.SHOWN;
    }

    boolean isUndoable(Instant now) {
        return removedAt != null && now.isBefore(removedAt.plus(TIME_TO_UNDO));
    }

    /** What was changed where everything is looked at first is looked at again. */
    Posting waiting() {
        return new Posting(place, pinnedAt, writtenAt, editedAt, null, hiddenAt, removedAt);
    }

    /** Neither hidden nor taken away. */
    void requireChangeable() {
        if (state() == PostState.REMOVED || state() == PostState.HIDDEN) {
            throw new RuleViolation("walls.state.changed");
        }
    }

    Posting edited(Instant now) {
        return new Posting(place, pinnedAt, writtenAt, now, publishedAt, hiddenAt, removedAt);
    }

    Posting removed(@Nullable Instant when) {
        return new Posting(place, pinnedAt, writtenAt, editedAt, publishedAt, hiddenAt, when);
    }

    /** What waited was refused with this; it never was published. */
    Posting hidden(Instant now) {
        return new Posting(place, pinnedAt, writtenAt, editedAt, publishedAt, now, removedAt);
    }

    /** Approved, or shown again. */
    Posting shown(Instant now) {
        return new Posting(
                place, pinnedAt, writtenAt, editedAt, publishedAt == null ? now : publishedAt, null, removedAt);
    }

    Posting pinned(@Nullable Instant when) {
        return new Posting(place, when, writtenAt, editedAt, publishedAt, hiddenAt, removedAt);
    }

    Posting at(long other) {
        return new Posting(other, pinnedAt, writtenAt, editedAt, publishedAt, hiddenAt, removedAt);
    }
}
