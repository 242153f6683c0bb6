package pe.minka.web.conversations;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentId;

/** What stands in the form of a comment, what is wrong with it, and which names in it are not clear. */
record Typed(
        String id,
        String text,
        Set<UUID> mentions,
        @Nullable String error,
        List<MentionChoices.Choice> choices) {

    Typed {
        mentions = Set.copyOf(mentions);
        choices = List.copyOf(choices);
    }

    static Typed nothing() {
        return new Typed(CommentId.next().value().toString(), "", Set.of(), null, List.of());
    }
}
