package pe.minka.demo;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonShelf;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.members.Access;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;

/** Writes a lesson as its author would, and decides about it as its reviewer would. */
@Component
@DemoOnly
class LessonScribe {

    private static final String REASON =
            "Se entiende, pero todavía no enseña: cuenta por qué nadie miró la fecha y qué harás distinto la próxima vez.";

    private final Lessons lessons;
    private final LessonSubmission submission;
    private final LessonReview review;
    private final LessonReading reading;
    private final LessonShelf shelf;
    private final PracticeCatalogue practices;

    LessonScribe(
            Lessons lessons,
            LessonSubmission submission,
            LessonReview review,
            LessonReading reading,
            LessonShelf shelf,
            PracticeCatalogue practices) {
        this.lessons = lessons;
        this.submission = submission;
        this.review = review;
        this.reading = reading;
        this.shelf = shelf;
        this.practices = practices;
    }

    void write(DemoLesson lesson, Access author, Access reviewer) {
        String title = lesson.experience().title();
        if (shelf.of(author).stream().anyMatch(line -> line.title().equals(title))) {
            return;
        }
        String code = lessons.start(author, lesson.by(author));
        lesson.practices().forEach(name -> practice(name).ifPresent(found -> lessons.link(author, code, found)));
        if (lesson.end() != DemoLesson.End.DRAFT) {
            submission.submit(author, code);
        }
        switch (lesson.end()) {
            case PUBLISHED -> review.publish(reviewer, code, read(reviewer, code), "");
            case RETURNED -> review.giveBack(reviewer, code, read(reviewer, code), REASON);
            default -> {}
        }
    }

    private int read(Access reviewer, String code) {
        return reading.underReview(reviewer, code).orElseThrow().version();
    }

    private Optional<String> practice(String title) {
        return practices.search(PracticeSearch.of(title), 0, 3).cards().stream()
                .filter(card -> card.title().equals(title))
                .map(card -> card.code())
                .findFirst();
    }
}
