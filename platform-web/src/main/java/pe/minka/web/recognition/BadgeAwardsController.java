package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.badges.AwardDesk;
import pe.minka.gamification.badges.AwardId;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** To whom an insignia was given; taking one back. */
@Controller
class BadgeAwardsController {

    private static final String AWARDS = BadgeDeskPages.LIST + "/{code}/otorgadas";
    private static final String ONE = AWARDS + "/{id}";

    private final BadgeAwardPages pages;
    private final AwardDesk awards;
    private final Flash flash;

    BadgeAwardsController(BadgeAwardPages pages, AwardDesk awards, Flash flash) {
        this.pages = pages;
        this.awards = awards;
        this.flash = flash;
    }

    @GetMapping(AWARDS)
    String list(
            @Me Access admin, @PathVariable String code, @RequestParam(defaultValue = "1") String pagina, Model model) {
        return pages.list(admin, code, pagina, model);
    }

    @GetMapping(ONE)
    String one(
            @Me Access admin,
            @PathVariable String code,
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            Model model) {
        return pages.one(admin, code, id, model);
    }

    @PostMapping(ONE)
    String revoke(
            @Me Access admin,
            @PathVariable String code,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(errors, response, () -> awards.revoke(admin, code, new AwardId(id), form.toReason()))) {
            return pages.refused(admin, code, id, form, errors, response, model);
        }
        flash.ok(next, "recognition.badgeAwards.revoked.done");
        return "redirect:" + AWARDS;
    }
}
