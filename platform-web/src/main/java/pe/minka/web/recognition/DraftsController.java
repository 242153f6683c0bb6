package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.drafts.RuleDrafts;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Drafts of rules as whoever decides on them reads them. */
@Controller
class DraftsController {

    private static final String BACK = "redirect:" + DraftPages.LIST + "/";

    private final RuleDrafts drafts;
    private final DraftPages pages;
    private final Flash flash;

    DraftsController(RuleDrafts drafts, DraftPages pages, Flash flash) {
        this.drafts = drafts;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(DraftPages.LIST)
    String list(@Me Access admin, Model model) {
        return pages.list(admin, model);
    }

    /** Also where a simulation was shown: whoever comes back there reads the last one. */
    @GetMapping({DraftPages.ONE, DraftPages.ONE + "/simular"})
    String one(@Me Access admin, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new DraftDecisionForm(null, null, null, null, null));
        return pages.one(admin, id, model);
    }

    /** Tried out in the middle of a decision, which goes on with what was typed. */
    @PostMapping(path = DraftPages.ONE + "/simular", params = "decidir")
    String tryOut(
            @Me Access admin,
            @PathVariable UUID id,
            @ModelAttribute("form") DraftDecisionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        FormErrors.refuse(errors, response, () -> drafts.tryOut(admin, id, form.revision()));
        return pages.refused(admin, id, form, true, model);
    }

    @PostMapping(DraftPages.ONE + "/aplicar")
    String apply(
            @Me Access admin,
            @PathVariable UUID id,
            @ModelAttribute("form") DraftDecisionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(errors, response, () -> drafts.apply(admin, id, form.toApply()))) {
            return pages.refused(admin, id, form, true, model);
        }
        flash.ok(next, "recognition.draft.applied");
        return BACK + id;
    }

    @PostMapping(DraftPages.ONE + "/descartar")
    String discard(
            @Me Access admin,
            @PathVariable UUID id,
            @ModelAttribute("form") DraftDecisionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(
                errors, response, () -> drafts.discard(admin, id, form.revision(), new Reason(form.reason())))) {
            return pages.refused(admin, id, form, false, model);
        }
        flash.ok(next, "recognition.draft.discarded");
        return BACK + id;
    }
}
