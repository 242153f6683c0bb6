package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Subject;
import pe.minka.streams.Topic;

/**
 * A card for who reads it.
 *
 * @param wallSlug the address of its wall
 * @param contributions how many its board shows
 * @param open somebody may add something now, as far as the card goes
 * @param undoable its author took it away just now and may bring it back
 * @param moderated whoever asked may decide about it
 */
public record CardView(
        CardId id,
        WallId wall,
        String wallSlug,
        String wallTitle,
        String section,
        CardKind kind,
        Written written,
        String title,
        String text,
        CardStage stage,
        PostState state,
        @Nullable Instant closesAt,
        @Nullable String practice,
        @Nullable ContributionId best,
        boolean pinned,
        Instant at,
        @Nullable Instant editedAt,
        int contributions,
        int supports,
        boolean supported,
        boolean open,
        boolean undoable,
        boolean moderated) {

    /** As everybody sees it alike who is shown as much of it. */
    public CardView alike() {
        return new CardView(
                id,
                wall,
                wallSlug,
                wallTitle,
                section,
                kind,
                written.alike(),
                title,
                text,
                stage,
                state,
                closesAt,
                practice,
                best,
                pinned,
                at,
                editedAt,
                contributions,
                supports,
                false,
                open,
                false,
                false);
    }

    public Subject subject() {
        return CardConversations.about(id);
    }

    public Topic topic() {
        return WallStream.board(id);
    }

    public String link() {
        return CardConversations.link(wallSlug, id);
    }

    public boolean isMine() {
        return written.mine();
    }

    public boolean isShown() {
        return state == PostState.SHOWN;
    }
}
