package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Drafts of rules are written, kept and tried out on the page on which rules are. */
@Controller
class DraftWritingController {

    private static final String KEPT = "recognition.draft.kept";

    private final RuleDrafts drafts;
    private final SimulationPages pages;
    private final Flash flash;

    DraftWritingController(RuleDrafts drafts, SimulationPages pages, Flash flash) {
        this.drafts = drafts;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(DraftPages.ONE + "/editar")
    String edit(@Me Access admin, @PathVariable UUID id, Model model) {
        var draft = drafts.find(admin, id);
        if (!draft.draft().isOpen()) {
            return back(id);
        }
        var form = pages.rewriting(admin, draft);
        model.addAttribute("form", form);
        return pages.show(admin, form, null, model);
    }

    @PostMapping(path = DraftPages.ONE + "/simular", params = "!decidir")
    String tryOut(@Me Access admin, @PathVariable UUID id, Model model) {
        if (!drafts.find(admin, id).draft().isOpen()) {
            return back(id);
        }
        var result = drafts.tryOut(admin, id);
        var form = pages.rewriting(admin, drafts.find(admin, id));
        model.addAttribute("form", form);
        return pages.show(admin, form, result, model);
    }

    @PostMapping(DraftPages.LIST)
    String keep(
            @Me Access admin,
            @ModelAttribute("form") @Nullable SimulationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (form == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var begun = pages.beginning(admin);
            model.addAttribute("form", begun);
            return pages.show(admin, begun, null, model);
        }
        var kept = new Kept[1];
        if (FormErrors.refuse(errors, response, () -> kept[0] = keep(admin, form))) {
            tellChanged(admin, form, model);
            return pages.show(admin, form, null, model);
        }
        flash.ok(next, kept[0].said());
        return back(kept[0].draft());
    }

    private void tellChanged(Access admin, SimulationForm form, Model model) {
        if (form.draft() != null) {
            var draft = drafts.find(admin, form.draft());
            if (draft.draft().revision() != form.revision()) {
                pages.tellChanged(draft, model);
            }
        }
    }

    /** Where it is read, with what became of it. */
    private static String back(UUID id) {
        return "redirect:" + DraftPages.LIST + "/" + id;
    }

    private Kept keep(Access admin, SimulationForm form) {
        if (form.draft() == null) {
            return new Kept(drafts.keep(admin, form.toKeep()), KEPT);
        }
        boolean changed = drafts.change(admin, form.draft(), form.revision(), form.toKeep());
        return new Kept(form.draft(), changed ? KEPT : "recognition.draft.unchanged");
    }

    /** What is said of a draft that was kept. */
    private record Kept(UUID draft, String said) {}
}
