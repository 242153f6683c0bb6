package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
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
import pe.minka.gamification.badges.ChangeBadge;
import pe.minka.gamification.badges.ComposeBadge;
import pe.minka.gamification.badges.Criterion;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Insignias composed and changed, with a look at whom they would go to. */
@Controller
class BadgeDeskController {

    private static final String ONE = BadgeDeskPages.LIST + "/{code}";

    private final BadgeDesk desk;
    private final BadgeDeskPages pages;
    private final Flash flash;

    BadgeDeskController(BadgeDesk desk, BadgeDeskPages pages, Flash flash) {
        this.desk = desk;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(BadgeDeskPages.LIST)
    String list(@Me Access admin, Model model) {
        return pages.list(admin, model);
    }

    @GetMapping(BadgeDeskPages.NEW)
    String begin(@Me Access admin, Model model) {
        model.addAttribute("form", BadgeForm.empty());
        return pages.compose(admin, null, model);
    }

    /** Says whom it would go to; nothing is kept. */
    @PostMapping(path = BadgeDeskPages.NEW, params = "ver")
    String tryOut(
            @Me Access admin,
            @ModelAttribute("form") BadgeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        FormErrors.gather(errors, form.criterionReadings(null));
        var tried = FormErrors.attempt(errors, response, () -> form.asked(null)).orElse(null);
        return pages.compose(admin, tried, model);
    }

    @PostMapping(path = BadgeDeskPages.NEW, params = "!ver")
    String compose(
            @Me Access admin,
            @ModelAttribute("form") BadgeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors.gather(errors, form.newReadings());
        if (FormErrors.prevent(errors, response, () -> desk.compose(admin, wish(form)))) {
            return pages.compose(admin, null, model);
        }
        flash.ok(next, "recognition.badgeDesk.composed");
        return "redirect:" + BadgeDeskPages.LIST;
    }

    @GetMapping(ONE)
    String edit(@Me Access admin, @PathVariable String code, Model model) {
        model.addAttribute("form", BadgeForm.of(desk.history(admin, code).getFirst()));
        return pages.one(admin, code, null, model);
    }

    @PostMapping(path = ONE, params = "ver")
    String tryOut(
            @Me Access admin,
            @PathVariable String code,
            @ModelAttribute("form") BadgeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var now = criterion(admin, code);
        FormErrors.gather(errors, form.criterionReadings(now));
        var tried = FormErrors.attempt(errors, response, () -> form.asked(now)).orElse(null);
        return pages.one(admin, code, tried, model);
    }

    @PostMapping(path = ONE, params = "!ver")
    String change(
            @Me Access admin,
            @PathVariable String code,
            @RequestParam int version,
            @ModelAttribute("form") BadgeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors.gather(errors, form.readings(criterion(admin, code)));
        if (FormErrors.refuse(errors, response, () -> change(admin, code, version, form))) {
            return pages.one(admin, code, null, model);
        }
        flash.ok(next, "recognition.badgeDesk.saved");
        return "redirect:" + BadgeDeskPages.LIST;
    }

    private static ComposeBadge wish(BadgeForm form) {
        return new ComposeBadge(form.chosenFamily(), form.chosenTier(), form.terms(null), form.toReason());
    }

    private void change(Access admin, String code, int version, BadgeForm form) {
        var terms = form.terms(criterion(admin, code));
        desk.change(admin, new ChangeBadge(code, version, terms, form.toReason()));
    }

    private Criterion criterion(Access admin, String code) {
        return desk.history(admin, code).getFirst().criterion();
    }
}
