package pe.minka.web.conversations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticePage;
import pe.minka.web.practices.PracticeExtra;

/** The comments under what a team wrote. */
@Component
@Order(90)
class CommentsExtra implements PracticeExtra {

    private final ConversationPages pages;

    CommentsExtra(ConversationPages pages) {
        this.pages = pages;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        var about = PracticeConversations.about(page.id());
        return Optional.of(new Part("conversations/comments", pages.view(about, reader, null, Typed.nothing())));
    }
}
