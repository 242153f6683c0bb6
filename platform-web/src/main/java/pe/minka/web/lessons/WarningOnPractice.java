package pe.minka.web.lessons;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonCard;
import pe.minka.lessons.LessonCatalogue;
import pe.minka.members.Access;
import pe.minka.practices.PracticePage;
import pe.minka.web.practices.PracticeExtra;

/** Under the summary of a practice, where everybody reads it: that a lesson about it warns of something. */
@Component
class WarningOnPractice implements PracticeExtra {

    private final LessonCatalogue catalogue;

    WarningOnPractice(LessonCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        var warnings = catalogue.beside(page.code(), page.sheet().presentation().themes()).linked().stream()
                .filter(LessonCard::isWarning)
                .toList();
        return warnings.isEmpty() ? Optional.empty() : Optional.of(new Part("lessons/above-practice", warnings));
    }
}
