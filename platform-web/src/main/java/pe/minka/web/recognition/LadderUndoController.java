package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.standings.LadderUndoing;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The newest change of what the standings take, taken back. */
@Controller
class LadderUndoController {

    private final LadderUndoing undoing;
    private final LadderPages pages;
    private final Flash flash;

    LadderUndoController(LadderUndoing undoing, LadderPages pages, Flash flash) {
        this.undoing = undoing;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(LadderPages.UNDO)
    String ask(@Me Access admin, Model model) {
        model.addAttribute("form", new LadderUndoForm(null, null, null));
        return pages.undo(admin, model);
    }

    @PostMapping(LadderPages.UNDO)
    String undo(
            @Me Access admin,
            @ModelAttribute("form") LadderUndoForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(
                errors, response, () -> undoing.undo(admin, form.version(), form.seen(), form.toReason()))) {
            return pages.undoRefused(admin, form, errors, response, model);
        }
        flash.ok(next, "recognition.ladder.undone");
        return "redirect:" + LadderPages.PAGE;
    }
}
