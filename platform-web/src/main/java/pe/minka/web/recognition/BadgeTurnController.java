package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.badges.BadgeDesk;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** An insignia is given to nobody any more, or is given again. */
@Controller
class BadgeTurnController {

    private static final String BADGE = BadgeDeskPages.LIST + "/{code}";

    private final BadgeDesk desk;
    private final BadgeAwardPages pages;
    private final Flash flash;

    BadgeTurnController(BadgeDesk desk, BadgeAwardPages pages, Flash flash) {
        this.desk = desk;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(BADGE + "/otorgar")
    String decide(@Me Access admin, @PathVariable String code, @ModelAttribute("form") ReasonForm form, Model model) {
        return pages.turn(admin, code, model);
    }

    @PostMapping(BADGE + "/otorgar")
    String decided(
            @Me Access admin,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            @RequestParam boolean dar) {
        if (FormErrors.prevent(errors, response, () -> turn(admin, code, dar, form))) {
            return pages.turn(admin, code, model);
        }
        flash.ok(next, dar ? "recognition.badgeDesk.restored.done" : "recognition.badgeDesk.retired.done");
        return "redirect:" + BADGE;
    }

    private void turn(Access admin, String code, boolean given, ReasonForm form) {
        if (given) {
            desk.restore(admin, code, form.toReason());
        } else {
            desk.retire(admin, code, form.toReason());
        }
    }
}
