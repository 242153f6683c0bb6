package pe.minka.web.conversations;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentId;

/** What stands in the form of a comment, and what is wrong with it. */
record Typed(
        String id,
        String text,
        Set<UUID> mentions,
        @Nullable String error) {

    Typed {
        mentions = Set.copyOf(mentions);
    }

    static Typed nothing() {
        return new Typed(CommentId.next().value().toString(), "", Set.of(), null);
    }
}
