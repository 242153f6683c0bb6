package pe.minka.web.lessons;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** «Registrar una lección»: begins one, shows what there is to do, sends it to review and takes it back. */
@Controller
class LessonDraftController {

    static final String SHELF = "/mi/lecciones";
    static final String SHEET = "/lecciones/{code}/ficha";
    private static final String NEW = "/lecciones/nueva";
    private static final String CHECK = SHEET + "/revisar";

    private final Lessons lessons;
    private final LessonSubmission submission;
    private final LessonDraftPages pages;

    LessonDraftController(Lessons lessons, LessonSubmission submission, LessonDraftPages pages) {
        this.lessons = lessons;
        this.submission = submission;
        this.pages = pages;
    }

    static String address(String code) {
        return SHEET.replace("{code}", code);
    }

    @GetMapping(SHELF)
    String mine(@Me Access me, Model model) {
        return pages.shelf(me, model);
    }

    @GetMapping(NEW)
    String begin(Model model) {
        model.addAttribute("form", LessonStartForm.fresh());
        return pages.start(model);
    }

    @PostMapping(NEW)
    String begin(
            @Me Access me,
            @ModelAttribute("form") LessonStartForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return FormErrors.attempt(errors, response, () -> lessons.start(me, new LessonId(form.id()), form.title()))
                .map(code -> "redirect:" + address(code))
                .orElseGet(() -> pages.start(model));
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
        return "redirect:" + address(code);
    }

    @PostMapping(SHEET + "/retirar")
    String withdraw(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        submission.withdraw(me, code);
        pages.say(next, "lessons.flash.withdrawn");
        return "redirect:" + address(code);
    }

    @PostMapping(SHEET + "/no-compartir")
    String withdrawConsent(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        submission.withdrawConsent(me, code);
        pages.say(next, "lessons.flash.notShared");
        return "redirect:" + address(code);
    }

    @PostMapping(SHEET + "/descartar")
    String discard(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        lessons.discard(me, code);
        pages.say(next, "lessons.flash.discarded");
        return "redirect:" + SHELF;
    }
}
