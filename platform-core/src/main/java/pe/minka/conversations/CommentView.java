package pe.minka.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;

/**
 * A comment as somebody reads it: without words where they may not see them. Mine and what follows from it belong to
 * whoever asks.
 */
public record CommentView(
        CommentId id,
        Subject subject,
        @Nullable CommentId parent,
        MemberView author,
        CommentState state,
        List<Said> words,
        Set<MemberId> mentioned,
        Instant at,
        @Nullable Instant editedAt,
        boolean mine,
        boolean editable,
        boolean moderated) {

    public CommentView {
        words = List.copyOf(words);
        mentioned = Set.copyOf(mentioned);
    }

    /** As it was typed. */
    public String text() {
        return Wording.plain(words);
    }

    public CommentId root() {
        return parent == null ? id : parent;
    }
}
