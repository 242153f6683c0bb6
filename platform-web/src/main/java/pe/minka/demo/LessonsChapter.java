package pe.minka.demo;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** People have told what went well and what went wrong, an advisor has read it, and most of it is there for everybody. */
@Component
@Order(110)
@DemoOnly
class LessonsChapter implements DemoChapter {

    private static final String ADVISOR = "asesora@demo.pe";

    private final DemoCast cast;
    private final DemoStory story;
    private final PracticeAuthors authors;
    private final LessonScribe scribe;
    private final JsonMapper json;

    LessonsChapter(DemoCast cast, DemoStory story, PracticeAuthors authors, LessonScribe scribe, JsonMapper json) {
        this.cast = cast;
        this.story = story;
        this.authors = authors;
        this.scribe = scribe;
        this.json = json;
    }

    @Override
    public String name() {
        return "lecciones";
    }

    @Override
    public void load() {
        List<DemoLesson> lessons = json.readValue(DemoFiles.json("lessons"), new TypeReference<>() {});
        var dates = cast.dates();
        story.tell(lessons.stream()
                .map(lesson -> new DemoStory.Act(dates.at(lesson.daysAgo()), () -> tell(lesson)))
                .toList());
    }

    private void tell(DemoLesson lesson) {
        var office = cast.organisation(lesson.office().kind(), lesson.office().code());
        var author = authors.of(office).getFirst();
        scribe.write(lesson, author, cast.account(ADVISOR));
    }
}
