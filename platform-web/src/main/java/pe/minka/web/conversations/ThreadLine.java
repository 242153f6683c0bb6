package pe.minka.web.conversations;

import java.util.List;

/** A comment with its answers; the next one that is written there has its identity already. */
record ThreadLine(CommentLine root, List<CommentLine> replies, int more, Typed typed) {

    ThreadLine {
        replies = List.copyOf(replies);
    }
}
