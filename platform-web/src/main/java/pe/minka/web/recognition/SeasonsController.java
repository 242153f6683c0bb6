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
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Seasons: what they are called, and how those that were closed ended. */
@Controller
class SeasonsController {

    private static final String ONE = SeasonPages.LIST + "/{code}";

    private final SeasonDesk seasons;
    private final SeasonPages pages;
    private final Flash flash;

    SeasonsController(SeasonDesk seasons, SeasonPages pages, Flash flash) {
        this.seasons = seasons;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(SeasonPages.LIST)
    String list(@Me Access admin, Model model) {
        return pages.list(admin, model);
    }

    @GetMapping(ONE)
    String one(
            @Me Access admin, @PathVariable String code, @RequestParam(defaultValue = "1") String pagina, Model model) {
        model.addAttribute("form", pages.form(admin, code));
        return pages.one(admin, code, pagina, model);
    }

    @PostMapping(ONE)
    String name(
            @Me Access admin,
            @PathVariable String code,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> seasons.name(admin, code, form.name()))) {
            return pages.one(admin, code, "1", model);
        }
        flash.ok(next, "recognition.seasons.named");
        return "redirect:" + SeasonPages.LIST;
    }

    @PostMapping(ONE + "/cerrar")
    String close(@Me Access admin, @PathVariable String code, RedirectAttributes next) {
        try {
            seasons.close(admin, code);
            flash.ok(next, "recognition.seasons.closed", pages.called(code));
        } catch (RuleViolation refused) {
            flash.warn(next, refused);
        }
        return "redirect:" + SeasonPages.LIST + "/{code}";
    }
}
