package pe.minka.lessons;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.Access;
import pe.minka.practices.PracticeTitles;
import pe.minka.writing.SavedPart;

/** Lessons for who reads them: the draft for its author, what waits for its reviewers, what is published for everybody. */
@Service
@Transactional(readOnly = true)
public class LessonReading {

    private final LessonRepository lessons;
    private final LessonParts parts;
    private final LessonPlaces places;
    private final LessonReviewRows reviews;
    private final PracticeTitles titles;

    LessonReading(
            LessonRepository lessons,
            LessonParts parts,
            LessonPlaces places,
            LessonReviewRows reviews,
            PracticeTitles titles) {
        this.lessons = lessons;
        this.parts = parts;
        this.places = places;
        this.reviews = reviews;
        this.titles = titles;
    }

    /** For its author, wherever it stands; for everybody else there is no such draft. */
    public LessonView own(Access me, String code) {
        return view(written(me, code));
    }

    private Lesson written(Access me, String code) {
        return lessons.findByCode(code)
                .filter(lesson -> lesson.isWrittenBy(me.id()))
                .orElseThrow(() -> new LessonNotFound(code));
    }

    /** What a part said before some other day replaced it, the latest first. */
    public List<SavedPart<LessonPart>> past(Access me, String code, LessonSection section) {
        return parts.past(written(me, code).id(), section);
    }

    /** What is published. Who the person behind it is, and how to reach them, only members read. */
    public LessonView page(@Nullable Access reader, String code) {
        var view = view(find(code, LessonState.PUBLISHED).orElseThrow(() -> new LessonNotFound(code)));
        return reader == null ? view.withoutPerson() : view;
    }

    /** What is published, and what waits for whoever may review it. */
    public LessonView legible(Access me, String code) {
        return find(code, LessonState.SUBMITTED)
                .filter(lesson -> ReviewRight.allows(
                        me, lesson.author(), lesson.organisation(), places.region(lesson.organisation())))
                .map(this::view)
                .orElseGet(() -> page(me, code));
    }

    /** Empty when it waits for no review any more. */
    public Optional<LessonView> underReview(Access me, String code) {
        var lesson = reviewable(me, code);
        return lesson.state() == LessonState.SUBMITTED ? Optional.of(view(lesson)) : Optional.empty();
    }

    /** For who comes too late to decide; what is written in it is its author's again. */
    public SettledLesson settled(Access me, String code) {
        var lesson = reviewable(me, code);
        return new SettledLesson(
                code, lesson.state(), reviews.of(lesson.id()).stream().findFirst());
    }

    private Lesson reviewable(Access me, String code) {
        var lesson = lessons.findByCode(code).orElseThrow(() -> new LessonNotFound(code));
        ReviewRight.require(me, lesson, places.region(lesson.organisation()));
        return lesson;
    }

    private Optional<Lesson> find(String code, LessonState state) {
        return lessons.findByCode(code).filter(lesson -> lesson.state() == state);
    }

    private LessonView view(Lesson lesson) {
        var saved = parts.all(lesson.id());
        return new LessonView(
                lesson.id(),
                lesson.code(),
                lesson.version(),
                lesson.state(),
                lesson.author(),
                places.organisation(lesson.organisation()),
                LessonParts.content(saved),
                saved,
                titles.of(lesson.practices()),
                lesson.submittedAt(),
                lesson.publishedAt(),
                reviews.of(lesson.id()));
    }
}
