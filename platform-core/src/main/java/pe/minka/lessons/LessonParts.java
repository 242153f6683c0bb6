package pe.minka.lessons;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.writing.PartStore;
import pe.minka.writing.SavedPart;
import pe.minka.writing.WrittenJson;

/** The parts of the lessons as they are written. */
@Component
class LessonParts extends PartStore<LessonSection, LessonPart> {

    LessonParts(JdbcClient jdbc, WrittenJson json) {
        super(jdbc, json, "lesson", LessonSection.class, LessonSection::type);
    }

    LessonContent content(LessonId lesson) {
        return content(all(lesson));
    }

    static LessonContent content(Map<LessonSection, SavedPart<LessonPart>> parts) {
        var content = LessonContent.EMPTY;
        for (var part : parts.values()) {
            content = content.with(part.content());
        }
        return content;
    }
}
