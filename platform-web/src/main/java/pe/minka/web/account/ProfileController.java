package pe.minka.web.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.AccountProfile;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** «Mi cuenta»: who I am at work, and how I want the pages. */
@Controller
class ProfileController {

    private static final String ADDRESS = "/mi/cuenta";

    private final AccountProfile account;
    private final AccountPages pages;
    private final Flash flash;

    ProfileController(AccountProfile account, AccountPages pages, Flash flash) {
        this.account = account;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(ADDRESS)
    String show(@Me Access me, Model model) {
        return pages.fresh(me, model);
    }

    /** Without a script the organisation is looked for by a button of the same form. */
    @PostMapping(path = ADDRESS, params = "buscar")
    String search(@Me Access me, @ModelAttribute("form") ProfileForm form, Model model) {
        model.addAttribute("searched", true);
        return pages.page(me, pages.search(form), model);
    }

    @PostMapping(path = ADDRESS, params = "!buscar")
    String save(
            @Me Access me,
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var chosen = pages.resolve(me, form);
        if (chosen.problem() != null) {
            errors.rejectValue("organisation", chosen.problem());
        }
        var organisation = chosen.organisation();
        if (FormErrors.prevent(errors, response) || organisation == null) {
            return pages.page(me, chosen, model);
        }
        account.describe(me, form.profile(organisation.id()));
        flash.ok(next, organisation.id().equals(me.organisation()) ? "account.saved" : "account.moved");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/mi/cuenta/preferencias")
    String prefer(
            @Me Access me,
            @Valid @ModelAttribute("preferences") PreferencesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response)) {
            return pages.fresh(me, model);
        }
        account.prefer(me, form.preferences());
        flash.ok(next, "account.preferences.saved");
        return "redirect:" + ADDRESS;
    }
}
