package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** What of the platform can be switched off as a whole. */
@Controller
class FeaturesController {

    private static final String PAGE = "/admin/funciones";

    private final RecognitionSwitch recognition;
    private final Flash flash;

    FeaturesController(RecognitionSwitch recognition, Flash flash) {
        this.recognition = recognition;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String ask(@ModelAttribute("form") ReasonForm form, Model model) {
        model.addAttribute("shown", recognition.isShown());
        return "administration/features";
    }

    @PostMapping(PAGE)
    String turn(
            @Me Access admin,
            @RequestParam boolean recognition,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (FormErrors.prevent(
                errors,
                response,
                () -> this.recognition.turn(admin, recognition, form.toReason().text()))) {
            return ask(form, model);
        }
        flash.ok(next, recognition ? "administration.features.on" : "administration.features.off");
        return "redirect:" + PAGE;
    }
}
