package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Subject;

/**
 * A contribution for who reads it.
 *
 * @param undoable its author took it away just now and may bring it back
 * @param moderated whoever asked may decide about it
 */
public record ContributionView(
        ContributionId id,
        CardId card,
        BoardSection section,
        Written written,
        String text,
        PostState state,
        boolean pinned,
        Instant at,
        @Nullable Instant editedAt,
        int comments,
        int supports,
        boolean supported,
        boolean undoable,
        boolean moderated) {

    public Subject subject() {
        return ContributionConversations.about(id);
    }

    public boolean isMine() {
        return written.mine();
    }

    public boolean isShown() {
        return state == PostState.SHOWN;
    }
}
