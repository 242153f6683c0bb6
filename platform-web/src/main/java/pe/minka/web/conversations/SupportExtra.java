package pe.minka.web.conversations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Conversations;
import pe.minka.members.Access;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticePage;
import pe.minka.web.practices.PracticeExtra;

/** «Apoyar» and «Seguir» among the buttons of a practice. */
@Component
@Order(10)
class SupportExtra implements PracticeExtra {

    private final Conversations conversations;

    SupportExtra(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Place place() {
        return Place.ACTION;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        var about = PracticeConversations.about(page.id());
        var view = new SupportView(about, conversations.figures(about, reader), reader == null);
        return Optional.of(new Part("conversations/support", view));
    }
}
