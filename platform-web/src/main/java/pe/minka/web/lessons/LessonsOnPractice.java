package pe.minka.web.lessons;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonCatalogue;
import pe.minka.members.Access;
import pe.minka.practices.PracticePage;
import pe.minka.web.practices.PracticeExtra;

/** On a practice's page: the lessons about it, what warns first, and what others warn of who worked on its themes. */
@Component
class LessonsOnPractice implements PracticeExtra {

    private final LessonCatalogue catalogue;

    LessonsOnPractice(LessonCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return Place.BELOW;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        var beside = catalogue.beside(page.code(), page.sheet().presentation().themes());
        return beside.isEmpty() ? Optional.empty() : Optional.of(new Part("lessons/on-practice", beside));
    }
}
