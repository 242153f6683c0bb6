package pe.minka.web.lessons;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonCard;
import pe.minka.lessons.LessonCatalogue;

/** What the list of practices shows of lessons when it is narrowed to a theme. */
@Component("themeLessons")
class LessonsOfThemes {

    private static final int SHOWN = 3;

    private final LessonCatalogue catalogue;

    LessonsOfThemes(LessonCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<LessonCard> of(Collection<String> themes) {
        return catalogue.ofThemes(themes, SHOWN);
    }
}
