package pe.minka.web.conversations;

import java.util.List;
import pe.minka.conversations.CommentView;

/** A comment as a page shows it: the words with their links, who says so and where they work. */
record CommentLine(CommentView comment, List<Spoken> words, String who, String office) {

    CommentLine {
        words = List.copyOf(words);
    }

    public String id() {
        return comment.id().value().toString();
    }
}
