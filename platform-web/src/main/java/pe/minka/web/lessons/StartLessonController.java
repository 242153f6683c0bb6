package pe.minka.web.lessons;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Experience;
import pe.minka.members.Access;
import pe.minka.web.writing.StartController;
import pe.minka.web.writing.WritingPages;

/** «Registrar una lección». */
@Controller
@RequestMapping("/lecciones/nueva")
class StartLessonController extends StartController {

    private final Lessons lessons;

    StartLessonController(Lessons lessons, WritingPages pages) {
        super(LessonPath.LESSON, Experience.LONGEST_TITLE, pages);
        this.lessons = lessons;
    }

    @Override
    protected String start(Access me, UUID id, String title) {
        return lessons.start(me, new LessonId(id), title);
    }
}
