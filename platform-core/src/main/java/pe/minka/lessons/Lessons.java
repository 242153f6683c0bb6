package pe.minka.lessons;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.Access;
import pe.minka.practices.PracticeReading;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.writing.Saving;
import pe.minka.writing.YearlyCodes;

/** Begins lessons, saves what their authors write, and links them to practices. */
@Service
@Transactional
public class Lessons {

    private final LessonDesk desk;
    private final LessonRepository lessons;
    private final YearlyCodes codes;
    private final LessonParts parts;
    private final PracticeReading practices;
    private final Clock clock;

    Lessons(
            LessonDesk desk,
            LessonRepository lessons,
            YearlyCodes codes,
            LessonParts parts,
            PracticeReading practices,
            Clock clock) {
        this.desk = desk;
        this.lessons = lessons;
        this.codes = codes;
        this.parts = parts;
        this.practices = practices;
        this.clock = clock;
    }

    /** The code of the draft. Whoever sends the same start twice has begun it once. */
    public String start(Access me, LessonId id, String title) {
        var experience = Experience.titled(title);
        if (experience.title().isEmpty()) {
            throw RuleViolation.at("title", "lessons.title.missing");
        }
        if (experience.title().length() > Experience.LONGEST_TITLE) {
            throw RuleViolation.at("title", "lessons.title.tooLong", Experience.LONGEST_TITLE);
        }
        return start(me, id, LessonContent.EMPTY.with(experience));
    }

    /** A draft of whatever is there already, say what a document said; nothing has to be complete. */
    public String start(Access me, LessonId id, LessonContent content) {
        return begun(me, id).orElseGet(() -> begin(me, id, content));
    }

    public String start(Access me, LessonContent content) {
        return begin(me, LessonId.next(), content);
    }

    private Optional<String> begun(Access me, LessonId id) {
        return lessons.findLockedById(id)
                .filter(lesson -> lesson.isWrittenBy(me.id()))
                .map(Lesson::code);
    }

    private String begin(Access me, LessonId id, LessonContent content) {
        var now = clock.instant();
        String code = codes.next("lesson_number", "LA", Peru.dayOf(now).getYear());
        lessons.save(Lesson.start(id, code, me.id(), me.organisation(), now));
        Stream.of(LessonSection.values())
                .filter(section -> section == LessonSection.EXPERIENCE
                        || !content.part(section).isEmpty())
                .forEach(section -> parts.save(id, section, content.part(section), 0, me.id(), now));
        return code;
    }

    /** The revision is the one whoever wrote had before them; 0 when the part was new. */
    public Saving<LessonPart> save(Access me, String code, LessonSection section, LessonPart content, int seen) {
        if (!section.type().isInstance(content)) {
            throw new IllegalArgumentException(section + " is not written as " + content.getClass());
        }
        var lesson = desk.open(me, code);
        lesson.requireDraft();
        return parts.save(lesson.id(), section, content, seen, me.id(), clock.instant());
    }

    /** A draft nobody wants to go on with. */
    public void discard(Access me, String code) {
        var lesson = desk.open(me, code);
        lesson.discard(clock.instant());
        desk.save(lesson);
    }

    public void link(Access me, String code, String practice) {
        var lesson = desk.open(me, code);
        if (!practices.isPublished(practice)) {
            throw RuleViolation.at("practice", "lessons.practice.unknown");
        }
        lesson.link(practice);
        desk.save(lesson);
    }

    public void unlink(Access me, String code, String practice) {
        var lesson = desk.open(me, code);
        lesson.unlink(practice);
        desk.save(lesson);
    }
}
