package pe.minka.lessons;

import org.springframework.stereotype.Component;
import pe.minka.members.Access;

/** Lays a lesson before who writes it or decides about it, and shows everybody what became of it. */
@Component
class LessonDesk {

    private final LessonRepository lessons;
    private final LessonEntries entries;

    LessonDesk(LessonRepository lessons, LessonEntries entries) {
        this.lessons = lessons;
        this.entries = entries;
    }

    /** For everybody but its author there is none to write. */
    Lesson open(Access me, String code) {
        return lessons.findLockedByCode(code)
                .filter(lesson -> lesson.isWrittenBy(me.id()))
                .orElseThrow(() -> new LessonNotFound(code));
    }

    /** Whoever's it is; the caller decides who may. */
    Lesson find(String code) {
        return lessons.findLockedByCode(code).orElseThrow(() -> new LessonNotFound(code));
    }

    /** As it stands now, to whoever looks for lessons. */
    void save(Lesson lesson) {
        lessons.save(lesson);
        entries.write(lesson.id());
    }
}
