package pe.minka.web.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Figures;
import pe.minka.conversations.Subject;

/** A part of a conversation as a page shows it; a visitor sees only how much is said. */
record ConversationView(
        Subject about,
        Figures figures,
        boolean visitor,
        List<ThreadLine> threads,
        @Nullable String next,
        Typed typed) {

    ConversationView {
        threads = List.copyOf(threads);
    }

    public String address() {
        return ConversationPages.address(about);
    }
}
