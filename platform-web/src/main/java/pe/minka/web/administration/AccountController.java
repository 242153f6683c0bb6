package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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

    private static final String TO_PERSON = "redirect:/admin/personas/{id}";

    private final Accounts accounts;
    private final PersonPages pages;
    private final Flash flash;

    AccountController(Accounts accounts, PersonPages pages, Flash flash) {
        this.accounts = accounts;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/personas/{id}/deshabilitar")
    String askToDisable(@Me Access admin, @PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        return page(admin, id, "disable", model);
    }

    @PostMapping("/admin/personas/{id}/deshabilitar")
    String disable(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Runnable step = () -> accounts.disable(admin, new MemberId(id), form.toReason());
        return taken(
                        admin,
                        id,
                        "administration.account.disabled",
                        () -> !FormErrors.prevent(errors, response, step),
                        next)
                ? TO_PERSON
                : page(admin, id, "disable", model);
    }

    @GetMapping("/admin/personas/{id}/habilitar")
    String askToEnable(@Me Access admin, @PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        return page(admin, id, "enable", model);
    }

    @PostMapping("/admin/personas/{id}/habilitar")
    String enable(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Runnable step = () -> accounts.enable(admin, new MemberId(id), form.toReason());
        return taken(
                        admin,
                        id,
                        "administration.account.enabled",
                        () -> !FormErrors.prevent(errors, response, step),
                        next)
                ? TO_PERSON
                : page(admin, id, "enable", model);
    }

    /** False when the page has to be shown again; whoever comes late is told so on the page of the person. */
    private boolean taken(Access admin, UUID id, String done, BooleanSupplier step, RedirectAttributes next) {
        String name = pages.line(admin, id).name();
        try {
            if (!step.getAsBoolean()) {
                return false;
            }
            flash.ok(next, done, name);
        } catch (RuleViolation decided) {
            flash.warn(next, decided);
        }
        return true;
    }

    private String page(Access admin, UUID id, String action, Model model) {
        model.addAttribute("person", pages.decidableLine(admin, id));
        model.addAttribute("action", action);
        return "administration/account";
    }
}
