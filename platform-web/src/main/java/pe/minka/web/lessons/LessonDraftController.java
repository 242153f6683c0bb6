package pe.minka.web.lessons;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** A lesson while it is written: shows what there is to do, sends it to review and takes it back. */
@Controller
class LessonDraftController {

    static final String SHELF = "/mi/lecciones";
    static final String SHEET = "/lecciones/{code}/ficha";
    private static final String CHECK = SHEET + "/revisar";

    private final Lessons lessons;
    private final LessonSubmission submission;
    private final LessonDraftPages pages;

    LessonDraftController(Lessons lessons, LessonSubmission submission, LessonDraftPages pages) {
        this.lessons = lessons;
        this.submission = submission;
        this.pages = pages;
    }

    @GetMapping(SHELF)
    String mine(@Me Access me, Model model) {
        return pages.shelf(me, model);
    }

    @GetMapping(SHEET)
    String tasks(@Me Access me, @PathVariable String code, Model model) {
        return pages.tasks(me, code, model);
    }

    @GetMapping(CHECK)
    String check(@Me Access me, @PathVariable String code, Model model) {
        return pages.check(me, code, model);
    }

    @PostMapping(CHECK)
    String submit(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        pages.attempt(next, "lessons.flash.submitted", () -> submission.submit(me, code));
        return "redirect:" + LessonPath.LESSON.sheet(code);
    }

    @PostMapping(SHEET + "/retirar")
    String withdraw(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        submission.withdraw(me, code);
        pages.say(next, "lessons.flash.withdrawn");
        return "redirect:" + LessonPath.LESSON.sheet(code);
    }

    @PostMapping(SHEET + "/no-compartir")
    String withdrawConsent(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        submission.withdrawConsent(me, code);
        pages.say(next, "lessons.flash.notShared");
        return "redirect:" + LessonPath.LESSON.sheet(code);
    }

    @PostMapping(SHEET + "/descartar")
    String discard(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        lessons.discard(me, code);
        pages.say(next, "lessons.flash.discarded");
        return "redirect:" + SHELF;
    }
}
