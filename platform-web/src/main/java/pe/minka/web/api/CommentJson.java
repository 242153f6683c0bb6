package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentState;

/** A comment with its first answers, and how many more there are; without a text where the reader may not see it. */
record CommentJson(Said comment, List<Said> replies, int moreReplies) {

    CommentJson {
        replies = List.copyOf(replies);
    }

    /** What one person said. */
    record Said(
            UUID id,
            String author,
            CommentState state,
            String text,
            Instant at,
            @Nullable Instant editedAt) {}
}
