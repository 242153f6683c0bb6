package pe.minka.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a conversation, the latest comment first, and after which comment it goes on. */
public record ConversationPage(
        List<ThreadView> threads, @Nullable CommentId next) {

    public ConversationPage {
        threads = List.copyOf(threads);
    }
}
