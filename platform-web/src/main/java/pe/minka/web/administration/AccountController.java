package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.Accounts;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Closes and opens accounts; each asks on a page of its own first. */
@Controller
class AccountController {

    private static final String DISABLE = "/admin/personas/{id}/deshabilitar";
    private static final String ENABLE = "/admin/personas/{id}/habilitar";
    private static final String ENABLING = "enable";
    private static final String TO_PERSON = "redirect:/admin/personas/{id}";

    private final Accounts accounts;
    private final PersonPages pages;
    private final Flash flash;

    AccountController(Accounts accounts, PersonPages pages, Flash flash) {
        this.accounts = accounts;
        this.pages = pages;
        this.flash = flash;
    }

    /** Which of both the address means, as the texts are named. */
    @ModelAttribute("action")
    String action(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/habilitar") ? ENABLING : "disable";
    }

    @GetMapping({DISABLE, ENABLE})
    String ask(@Me Access admin, @PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        return page(admin, id, model);
    }

    /** Whoever comes late is told so on the page of the person. */
    @PostMapping({DISABLE, ENABLE})
    String decide(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        String name = pages.line(admin, id).name();
        boolean enables = ENABLING.equals(model.getAttribute("action"));
        try {
            if (FormErrors.prevent(errors, response, () -> decide(enables, admin, id, form))) {
                return page(admin, id, model);
            }
            flash.ok(next, enables ? "administration.account.enabled" : "administration.account.disabled", name);
        } catch (RuleViolation decided) {
            flash.warn(next, decided);
        }
        return TO_PERSON;
    }

    private void decide(boolean enables, Access admin, UUID id, ReasonForm form) {
        if (enables) {
            accounts.enable(admin, new MemberId(id), form.toReason());
        } else {
            accounts.disable(admin, new MemberId(id), form.toReason());
        }
    }

    private String page(Access admin, UUID id, Model model) {
        model.addAttribute("person", pages.decidableLine(admin, id));
        return "administration/account";
    }
}
