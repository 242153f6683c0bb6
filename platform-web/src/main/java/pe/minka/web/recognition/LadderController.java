package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.standings.Ladders;
import pe.minka.gamification.standings.Reach;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** What the standings are called and take: looked at first, then decided. */
@Controller
class LadderController {

    private final Ladders ladders;
    private final LadderPages pages;
    private final Flash flash;

    LadderController(Ladders ladders, LadderPages pages, Flash flash) {
        this.ladders = ladders;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(LadderPages.PAGE)
    String show(@Me Access admin, Model model) {
        model.addAttribute("form", LadderForm.of(ladders.current()));
        return pages.ladder(admin, null, model);
    }

    /** Says whom the typed values would reach; nothing is decided. */
    @PostMapping(path = LadderPages.PAGE, params = "ver")
    String look(
            @Me Access admin,
            @ModelAttribute("form") LadderForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        pages.read(form, errors);
        var found = new Reach[1];
        if (FormErrors.refuse(errors, response, () -> found[0] = ladders.look(admin, form.toLadder()))) {
            pages.goOn(admin, form, errors, model);
        }
        return pages.ladder(admin, found[0], model);
    }

    /** Whoever is refused sees whom it would reach today, and keeps what they typed. */
    @PostMapping(path = LadderPages.PAGE, params = "!ver")
    String change(
            @Me Access admin,
            @ModelAttribute("form") LadderForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        pages.read(form, errors);
        FormErrors.gather(errors, Stream.of(form::toReason));
        if (FormErrors.refuse(
                errors, response, () -> ladders.change(admin, form.toLadder(), form.toReason(), form.seen()))) {
            return pages.refused(admin, form, errors, model);
        }
        flash.ok(next, "recognition.ladder.saved");
        return "redirect:" + LadderPages.PAGE;
    }
}
