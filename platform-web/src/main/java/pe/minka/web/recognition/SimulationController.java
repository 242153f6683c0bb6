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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.simulation.ApplyRules;
import pe.minka.gamification.simulation.Recalculations;
import pe.minka.gamification.simulation.Simulation;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Tries out a draft of the rules on a season, and applies it to the season if that is what an administrator wants. */
@Controller
class SimulationController {

    private final SimulationPages pages;
    private final Recalculations recalculations;
    private final Flash flash;

    SimulationController(SimulationPages pages, Recalculations recalculations, Flash flash) {
        this.pages = pages;
        this.recalculations = recalculations;
        this.flash = flash;
    }

    @GetMapping(SimulationPages.PAGE)
    String begin(@Me Access admin, Model model) {
        var form = pages.beginning(admin);
        model.addAttribute("form", form);
        return pages.show(admin, form, null, model);
    }

    @PostMapping(SimulationPages.PAGE)
    String simulate(
            @Me Access admin,
            @ModelAttribute("form") @Nullable SimulationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (form == null) {
            return anew(admin, response, model);
        }
        var result = FormErrors.attempt(errors, response, () -> pages.tryOut(admin, form))
                .orElse(null);
        return pages.show(admin, form, result, model);
    }

    @PostMapping(SimulationPages.PAGE + "/aplicar")
    String apply(
            @Me Access admin,
            @ModelAttribute("form") @Nullable SimulationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (form == null) {
            return anew(admin, response, model);
        }
        var decided = new UUID[1];
        if (FormErrors.refuse(errors, response, () -> decided[0] = decide(admin, form))) {
            return pages.show(admin, form, again(admin, form), model);
        }
        flash.ok(next, "recognition.recalculation.begun");
        return "redirect:" + RecalculationController.LIST + "/" + decided[0];
    }

    /** What no page of ours sends is no draft: there is nothing to keep of it. */
    private String anew(Access admin, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return begin(admin, model);
    }

    /** Where nothing is changed no reason is asked for: the page has no field for it. */
    private UUID decide(Access admin, SimulationForm form) {
        var changed = pages.changed(admin, form);
        if (changed.rules().isEmpty()) {
            throw new RuleViolation("recognition.draft.same");
        }
        return recalculations.decide(
                admin, new ApplyRules(changed, form.seen(), form.replacing(), new Reason(form.reason())));
    }

    /** What was refused is shown with what it would change. */
    private @Nullable Simulation again(Access admin, SimulationForm form) {
        try {
            return pages.tryOut(admin, form);
        } catch (RuleViolation unclear) {
            return null;
        }
    }
}
