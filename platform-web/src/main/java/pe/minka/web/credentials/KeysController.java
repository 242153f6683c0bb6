package pe.minka.web.credentials;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The keys that sign insignias; there also while recognition is hidden, because what was issued still verifies. */
@Controller
class KeysController {

    private static final String ROTATE = KeyPages.LIST + "/{id}/cambiar";
    private static final String COMPROMISE = KeyPages.LIST + "/{id}/comprometida";
    private static final String TO_LIST = "redirect:" + KeyPages.LIST;

    private final KeyDesk keys;
    private final KeyPages pages;
    private final Flash flash;

    KeysController(KeyDesk keys, KeyPages pages, Flash flash) {
        this.keys = keys;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(KeyPages.LIST)
    String list(@Me Access admin, Model model) {
        return pages.list(admin, model);
    }

    @GetMapping(ROTATE)
    String askToRotate(@Me Access admin, @PathVariable String id, Model model) {
        return ask(admin, id, false, model);
    }

    @PostMapping(ROTATE)
    String rotate(
            @Me Access admin,
            @PathVariable String id,
            @Valid @ModelAttribute("form") KeyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return FormErrors.refuse(errors, response, () -> keys.rotate(admin, id, form.toReason()))
                ? pages.change(admin, id, false, model)
                : done(next, "keys.rotated");
    }

    @GetMapping(COMPROMISE)
    String askToCompromise(@Me Access admin, @PathVariable String id, Model model) {
        return ask(admin, id, true, model);
    }

    @PostMapping(COMPROMISE)
    String compromise(
            @Me Access admin,
            @PathVariable String id,
            @Valid @ModelAttribute("form") KeyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return FormErrors.refuse(errors, response, () -> keys.compromise(admin, id, form.day(), form.toReason()))
                ? pages.change(admin, id, true, model)
                : done(next, "keys.compromised");
    }

    private String ask(Access admin, String id, boolean compromised, Model model) {
        model.addAttribute("form", KeyForm.empty());
        return pages.change(admin, id, compromised, model);
    }

    private String done(RedirectAttributes next, String said) {
        flash.ok(next, said);
        return TO_LIST;
    }
}
