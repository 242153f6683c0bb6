package pe.minka.web.conversations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.Warnings;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** Taking a case so that nobody else does the same, and telling its author something. */
@Controller
class CaseController {

    private final ModerationDesk desk;
    private final Warnings warnings;
    private final ModerationPages pages;

    CaseController(ModerationDesk desk, Warnings warnings, ModerationPages pages) {
        this.desk = desk;
        this.warnings = warnings;
        this.pages = pages;
    }

    @PostMapping(ModerationController.CASE + "/tomar")
    String claim(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        try {
            desk.claim(me, id);
        } catch (RuleViolation overtaken) {
            pages.refused(next, overtaken);
        }
        return there(id);
    }

    @PostMapping(ModerationController.CASE + "/soltar")
    String leave(@Me Access me, @PathVariable UUID id) {
        desk.leave(me, id);
        return "redirect:" + ModerationController.LIST;
    }

    @PostMapping(ModerationController.CASE + "/aviso")
    String warn(
            @Me Access me,
            @PathVariable UUID id,
            @Valid @ModelAttribute("sanction") SanctionForm form,
            BindingResult errors,
            @ModelAttribute("form") DecisionForm decision,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> warnings.give(me, id, form.days(), form.words()))) {
            model.addAttribute("warning", true);
            return pages.open(me, id, model);
        }
        pages.warned(next, form.days());
        return there(id);
    }

    @PostMapping(ModerationController.CASE + "/reanudar")
    String lift(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("lift") LiftForm form,
            BindingResult errors,
            @ModelAttribute("form") DecisionForm decision,
            @ModelAttribute("sanction") SanctionForm sanction,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> warnings.lift(me, id, form.words()))) {
            return pages.open(me, id, model);
        }
        pages.lifted(next);
        return there(id);
    }

    private static String there(UUID id) {
        return "redirect:" + ModerationController.LIST + "/" + id;
    }
}
