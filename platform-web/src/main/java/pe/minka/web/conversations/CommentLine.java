package pe.minka.web.conversations;

import java.util.List;
import pe.minka.conversations.CommentView;

/** A comment as a page shows it: the words with their links, and where its author works. */
record CommentLine(CommentView comment, List<Spoken> words, String office) {

    CommentLine {
        words = List.copyOf(words);
    }

    public String id() {
        return comment.id().value().toString();
    }
}
