package pe.minka.notifications;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonShelf;
import pe.minka.practices.PracticeTitles;

/** What members have written is called today, by the codes that notices keep. */
@Component
class WorkTitles {

    private final PracticeTitles practices;
    private final LessonShelf lessons;

    WorkTitles(PracticeTitles practices, LessonShelf lessons) {
        this.practices = practices;
        this.lessons = lessons;
    }

    Map<String, String> of(Collection<String> practiceCodes, Collection<String> lessonCodes) {
        Map<String, String> titles = new HashMap<>(practices.of(practiceCodes));
        titles.putAll(lessons.titles(lessonCodes));
        return titles;
    }
}
