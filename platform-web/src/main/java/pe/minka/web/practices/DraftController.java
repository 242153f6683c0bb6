package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.Practices;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** A practice while it is written: shows what there is to do, and publishes it. */
@Controller
class DraftController {

    private static final String SHEET = "/practicas/{code}/ficha";
    private static final String CHECK = SHEET + "/revisar";

    private final Practices practices;
    private final PracticePublication publication;
    private final DraftPages pages;

    DraftController(Practices practices, PracticePublication publication, DraftPages pages) {
        this.practices = practices;
        this.publication = publication;
        this.pages = pages;
    }

    @GetMapping(SHEET)
    String tasks(@Me Access me, @PathVariable String code, Model model) {
        return pages.tasks(me, code, model);
    }

    @GetMapping(CHECK)
    String check(@Me Access me, @PathVariable String code, Model model) {
        model.addAttribute("form", PublishForm.NEW);
        return pages.check(me, code, model);
    }

    @PostMapping(CHECK)
    String publish(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> publish(me, code, form))) {
            return pages.check(me, code, model);
        }
        pages.say(next, "practices.flash.published");
        return "redirect:/practicas/" + code;
    }

    private void publish(Access me, String code, PublishForm form) {
        if (form.seen() == null) {
            publication.publish(me, code, form.reason());
        } else {
            publication.publish(me, code, form.reason(), form.seen());
        }
    }

    @PostMapping(SHEET + "/descartar")
    String discard(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        practices.discard(me, code);
        pages.say(next, "practices.flash.discarded");
        return "redirect:" + ShelfController.ADDRESS;
    }
}
