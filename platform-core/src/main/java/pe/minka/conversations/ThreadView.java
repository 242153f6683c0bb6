package pe.minka.conversations;

import java.util.List;

/** A comment with what was answered, the oldest answer first; more of them may follow. */
public record ThreadView(CommentView comment, List<CommentView> replies, int more) {

    public ThreadView {
        replies = List.copyOf(replies);
    }
}
