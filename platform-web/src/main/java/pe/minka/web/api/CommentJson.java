package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentState;
import pe.minka.conversations.Unreached;

/** A comment with its first answers, and how many more there are; without a text where the reader may not see it. */
record CommentJson(Said comment, List<Said> replies, int moreReplies) {

    CommentJson {
        replies = List.copyOf(replies);
    }

    /**
     * What one person said, and to its author which names after an @ reached nobody.
     *
     * @param author empty where what it is about shows no names
     */
    record Said(
            UUID id,
            String author,
            CommentState state,
            String text,
            Instant at,
            @Nullable Instant editedAt,
            List<UnreachedMention> unreached) {

        Said {
            unreached = List.copyOf(unreached);
        }
    }

    /** A name that stayed a text because nobody or several who may read it bear it, and who is called like it. */
    record UnreachedMention(String name, Unreached.Reason reason, List<String> alike) {

        UnreachedMention {
            alike = List.copyOf(alike);
        }
    }
}
