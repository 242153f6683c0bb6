package pe.minka.web.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.Synonyms;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The words that mean the same to whoever looks for practices. */
@Controller
class SynonymsController {

    static final String LIST = "/admin/sinonimos";
    private static final String ONE = LIST + "/{id}";
    private static final String TO_LIST = "redirect:" + LIST;

    private final Synonyms synonyms;
    private final ThemePages pages;
    private final Flash flash;

    SynonymsController(Synonyms synonyms, ThemePages pages, Flash flash) {
        this.synonyms = synonyms;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(LIST)
    String list(@Me Access admin, @ModelAttribute("form") WordsForm form, Model model) {
        return pages.synonyms(admin, model);
    }

    @PostMapping(LIST)
    String add(
            @Me Access admin,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> synonyms.add(admin, form.words()))) {
            return pages.synonyms(admin, model);
        }
        flash.ok(next, "catalogue.synonyms.saved");
        return TO_LIST;
    }

    @GetMapping(ONE)
    String edit(@Me Access admin, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new WordsForm(synonyms.find(admin, id).text()));
        return pages.synonym(admin, id, model);
    }

    @PostMapping(ONE)
    String change(
            @Me Access admin,
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> synonyms.change(admin, id, form.words()))) {
            return pages.synonym(admin, id, model);
        }
        flash.ok(next, "catalogue.synonyms.saved");
        return TO_LIST;
    }

    @PostMapping(ONE + "/borrar")
    String remove(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        synonyms.remove(admin, id);
        flash.ok(next, "catalogue.synonyms.removed");
        return TO_LIST;
    }
}
