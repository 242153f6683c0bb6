package pe.minka.web.catalogue;

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
import pe.minka.members.Access;
import pe.minka.practices.ThemeEditor;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The catalogue of themes: what practices can be about, in which order. */
@Controller
class ThemesController {

    static final String LIST = "/admin/temas";
    private static final String ONE = LIST + "/{code}";
    private static final String TO_LIST = "redirect:" + LIST;

    private final ThemeEditor themes;
    private final ThemePages pages;
    private final Flash flash;

    ThemesController(ThemeEditor themes, ThemePages pages, Flash flash) {
        this.themes = themes;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(LIST)
    String list(@Me Access admin, @ModelAttribute("form") NameForm form, Model model) {
        return pages.themes(admin, model);
    }

    @PostMapping(LIST)
    String add(
            @Me Access admin,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> themes.add(admin, form.name()))) {
            return pages.themes(admin, model);
        }
        flash.ok(next, "catalogue.themes.added", form.name().strip());
        return TO_LIST;
    }

    @GetMapping(ONE)
    String edit(@Me Access admin, @PathVariable String code, Model model) {
        model.addAttribute("form", new NameForm(themes.find(admin, code).name()));
        return pages.theme(admin, code, model);
    }

    @PostMapping(ONE)
    String rename(
            @Me Access admin,
            @PathVariable String code,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> themes.rename(admin, code, form.name()))) {
            return pages.theme(admin, code, model);
        }
        flash.ok(next, "catalogue.themes.renamed", form.name().strip());
        return TO_LIST;
    }

    @PostMapping(ONE + "/mover")
    String move(@Me Access admin, @PathVariable String code, @RequestParam String hacia) {
        if (hacia.equals("arriba")) {
            themes.moveUp(admin, code);
        } else {
            themes.moveDown(admin, code);
        }
        return TO_LIST + "#" + code;
    }

    @PostMapping(ONE + "/retirar")
    String retire(@Me Access admin, @PathVariable String code, RedirectAttributes next) {
        themes.retire(admin, code);
        flash.ok(next, "catalogue.themes.retired");
        return TO_LIST;
    }

    @PostMapping(ONE + "/restituir")
    String restore(@Me Access admin, @PathVariable String code, RedirectAttributes next) {
        themes.restore(admin, code);
        flash.ok(next, "catalogue.themes.restored");
        return TO_LIST;
    }

    @PostMapping(ONE + "/borrar")
    String remove(
            @Me Access admin,
            @PathVariable String code,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> themes.remove(admin, code))) {
            return pages.theme(admin, code, model);
        }
        flash.ok(next, "catalogue.themes.removed");
        return TO_LIST;
    }
}
