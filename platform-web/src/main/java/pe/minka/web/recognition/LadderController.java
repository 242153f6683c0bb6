package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** What the standings are called and take. */
@Controller
class LadderController {

    static final String PAGE = "/admin/reconocimiento/escalones";

    private final Ladders ladders;
    private final DecisionPages pages;
    private final Flash flash;

    LadderController(Ladders ladders, DecisionPages pages, Flash flash) {
        this.ladders = ladders;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String show(@Me Access admin, Model model) {
        model.addAttribute("form", LadderForm.of(ladders.current()));
        return pages.ladder(admin, model);
    }

    @PostMapping(PAGE)
    String change(
            @Me Access admin,
            @Valid @ModelAttribute("form") LadderForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(errors, response, () -> ladders.change(admin, form.toLadder(), form.toReason()))) {
            return pages.ladder(admin, model);
        }
        flash.ok(next, "recognition.ladder.saved");
        return "redirect:" + PAGE;
    }
}
