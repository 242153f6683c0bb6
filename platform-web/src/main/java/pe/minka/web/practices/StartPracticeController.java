package pe.minka.web.practices;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Presentation;
import pe.minka.web.writing.StartController;
import pe.minka.web.writing.WritingPages;

/** «Documentar práctica». */
@Controller
@RequestMapping("/practicas/nueva")
class StartPracticeController extends StartController {

    private final Practices practices;

    StartPracticeController(Practices practices, WritingPages pages) {
        super(PartPath.PRACTICE, Presentation.LONGEST_TITLE, pages);
        this.practices = practices;
    }

    @Override
    protected String start(Access me, UUID id, String title) {
        return practices.start(me, new PracticeId(id), title);
    }
}
