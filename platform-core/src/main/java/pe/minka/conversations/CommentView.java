package pe.minka.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;

/**
 * A comment as somebody reads it: without words where they may not see them. Mine and what follows from it belong to
 * whoever asks; its author is told, as long as it can be put right, which names in it reached nobody.
 *
 * @param author nobody is told where names are not shown
 */
public record CommentView(
        CommentId id,
        Subject subject,
        @Nullable CommentId parent,
        @Nullable MemberView author,
        CommentState state,
        List<Said> words,
        Set<MemberId> mentioned,
        List<Unreached> unreached,
        Instant at,
        @Nullable Instant editedAt,
        boolean mine,
        boolean editable,
        boolean moderated) {

    public CommentView {
        words = List.copyOf(words);
        mentioned = Set.copyOf(mentioned);
        unreached = List.copyOf(unreached);
    }

    /** As it was typed. */
    public String text() {
        return Wording.plain(words);
    }

    /** The names that nobody bears; which of several was meant its author has been asked before. */
    public List<Unreached> unheard() {
        return unreached.stream()
                .filter(one -> one.reason() == Unreached.Reason.NOBODY)
                .toList();
    }

    public CommentId root() {
        return parent == null ? id : parent;
    }
}
