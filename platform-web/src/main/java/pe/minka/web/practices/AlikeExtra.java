package pe.minka.web.practices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.Likeness;
import pe.minka.practices.PracticePage;

/** «Prácticas parecidas» under a practice, last of all. */
@Component
@Order(1_000)
class AlikeExtra implements PracticeExtra {

    private final Alike alike;

    AlikeExtra(Alike alike) {
        this.alike = alike;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        var found = alike.to(Likeness.of(page.sheet(), page.id()), Alike.SHOWN);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Part("practices/alike", found));
    }
}
