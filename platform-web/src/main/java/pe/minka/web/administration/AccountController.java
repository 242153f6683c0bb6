package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
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
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Closes and opens accounts, and undoes the second step; each asks on a page of its own first. */
@Controller
class AccountController {

    private static final String DISABLE = "/admin/personas/{id}/deshabilitar";
    private static final String ENABLE = "/admin/personas/{id}/habilitar";
    private static final String RESET = "/admin/personas/{id}/segundo-paso";
    private static final String TO_PERSON = "redirect:/admin/personas/{id}";

    private final Accounts accounts;
    private final PersonPages pages;
    private final Flash flash;

    AccountController(Accounts accounts, PersonPages pages, Flash flash) {
        this.accounts = accounts;
        this.pages = pages;
        this.flash = flash;
    }

    /** What is done to an account, each on a page of its own, as the texts are named. */
    enum Action {
        DISABLE("administration.account.disable.done"),
        ENABLE("administration.account.enable.done"),
        RESET("administration.account.reset.done");

        private final String done;

        Action(String done) {
            this.done = done;
        }

        static Action of(HttpServletRequest request) {
            String address = request.getRequestURI();
            if (address.endsWith("/habilitar")) {
                return ENABLE;
            }
            return address.endsWith("/segundo-paso") ? RESET : DISABLE;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping({DISABLE, ENABLE, RESET})
    String ask(
            @Me Access admin,
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            HttpServletRequest request,
            Model model) {
        return page(admin, id, request, model);
    }

    /** Whoever comes late is told so on the page of the person. */
    @PostMapping({DISABLE, ENABLE, RESET})
    String decide(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        String name = pages.line(admin, id).name();
        var action = Action.of(request);
        try {
            if (FormErrors.prevent(errors, response, () -> decide(action, admin, new MemberId(id), form))) {
                return page(admin, id, request, model);
            }
            flash.ok(next, action.done, name);
        } catch (RuleViolation decided) {
            flash.warn(next, decided);
        }
        return TO_PERSON;
    }

    private void decide(Action action, Access admin, MemberId id, ReasonForm form) {
        switch (action) {
            case DISABLE -> accounts.disable(admin, id, form.toReason());
            case ENABLE -> accounts.enable(admin, id, form.toReason());
            case RESET -> accounts.resetSecondStep(admin, id, form.toReason());
        }
    }

    private String page(Access admin, UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("person", pages.decidableLine(admin, id));
        model.addAttribute("action", Action.of(request).code());
        model.addAttribute("address", request.getRequestURI());
        return "administration/account";
    }
}
