package pe.minka.web.conversations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticePage;
import pe.minka.web.practices.PracticeExtra;

/** «Apoyar» and «Seguir» among the buttons of a practice. */
@Component
@Order(10)
class SupportExtra implements PracticeExtra {

    private final SupportPages pages;

    SupportExtra(SupportPages pages) {
        this.pages = pages;
    }

    @Override
    public Place place() {
        return Place.ACTION;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        return Optional.of(
                new Part("conversations/support", pages.view(PracticeConversations.about(page.id()), reader)));
    }
}
