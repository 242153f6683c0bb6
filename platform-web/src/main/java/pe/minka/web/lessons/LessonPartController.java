package pe.minka.web.lessons;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import pe.minka.lessons.form.LessonPart;
import pe.minka.web.writing.PartController;
import pe.minka.web.writing.PartForms;
import pe.minka.web.writing.PartPages;

/** One part of a lesson. */
@Controller
@RequestMapping(LessonDraftController.SHEET + "/{part}")
class LessonPartController extends PartController<LessonPath, LessonPart> {

    LessonPartController(WritableLesson lesson, PartForms forms, PartPages pages) {
        super(lesson, forms, pages);
    }
}
