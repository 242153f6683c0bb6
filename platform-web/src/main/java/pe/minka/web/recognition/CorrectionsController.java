package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.points.PointsCorrections;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Points corrected by hand: one administrator proposes, another decides. */
@Controller
class CorrectionsController {

    static final String LIST = "/admin/reconocimiento/correcciones";
    private static final String NEW = LIST + "/nueva";
    private static final String ONE = LIST + "/{id}";
    private static final String TO_LIST = "redirect:" + LIST;

    private final PointsCorrections corrections;
    private final CorrectionPages pages;
    private final Flash flash;

    CorrectionsController(PointsCorrections corrections, CorrectionPages pages, Flash flash) {
        this.corrections = corrections;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(LIST)
    String list(@Me Access admin, Model model) {
        return pages.list(admin, model);
    }

    @GetMapping(NEW)
    String begin(
            @Me Access admin, @RequestParam(name = "persona", required = false) @Nullable UUID person, Model model) {
        model.addAttribute("form", CorrectionForm.about(pages.mail(admin, person)));
        return pages.form(model);
    }

    @PostMapping(NEW)
    String propose(
            @Me Access admin,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(
                errors, response, () -> corrections.propose(admin, form.toProposal(pages.member(form.mail()))))) {
            return pages.form(model);
        }
        flash.ok(next, pages.proposed(form.mail()));
        return TO_LIST;
    }

    @GetMapping(ONE)
    String one(@Me Access admin, @PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        return pages.one(admin, id, model);
    }

    @PostMapping(ONE + "/aprobar")
    String approve(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        corrections.approve(admin, id);
        flash.ok(next, "recognition.correction.approved");
        return TO_LIST;
    }

    @PostMapping(ONE + "/rechazar")
    String decline(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(errors, response, () -> corrections.decline(admin, id, form.toReason()))) {
            return pages.refused(admin, id, form, errors, response, model);
        }
        flash.ok(next, "recognition.correction.declined");
        return TO_LIST;
    }

    @PostMapping(ONE + "/retirar")
    String withdraw(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        corrections.withdraw(admin, id);
        flash.ok(next, "recognition.correction.withdrawn");
        return TO_LIST;
    }
}
