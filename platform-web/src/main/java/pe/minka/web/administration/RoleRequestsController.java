package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.RoleRequestId;
import pe.minka.members.RoleRequests;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Administrators who wait for the confirmation of a second national administrator. */
@Controller
class RoleRequestsController {

    private static final String TO_LIST = "redirect:/admin/roles";

    private final RoleRequests requests;
    private final RoleRequestPages pages;
    private final Flash flash;

    RoleRequestsController(RoleRequests requests, RoleRequestPages pages, Flash flash) {
        this.requests = requests;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/roles")
    String list(@Me Access admin, Model model) {
        model.addAttribute("requests", pages.open(admin));
        return "administration/role-requests";
    }

    @GetMapping("/admin/roles/{id}")
    String one(
            @Me Access admin,
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            Model model,
            RedirectAttributes next) {
        return decide(admin, id, next, proposal -> RoleRequestPages.page(proposal, model));
    }

    @PostMapping("/admin/roles/{id}/confirmar")
    String confirm(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        return decide(admin, id, next, proposal -> {
            requests.confirm(admin, new RoleRequestId(id));
            flash.ok(
                    next, "administration.requests.confirmed", proposal.person().name(), proposal.role());
            return TO_LIST;
        });
    }

    /** Another administrator declines a proposal and who made it withdraws it: the address says which. */
    @PostMapping({"/admin/roles/{id}/rechazar", "/admin/roles/{id}/retirar"})
    String end(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        boolean withdraws = request.getRequestURI().endsWith("/retirar");
        return decide(admin, id, next, proposal -> {
            if (FormErrors.prevent(errors, response, () -> end(withdraws, admin, id, form))) {
                return RoleRequestPages.page(proposal, model);
            }
            String done = withdraws ? "administration.requests.withdrawn" : "administration.requests.declined";
            flash.ok(next, done, proposal.person().name());
            return TO_LIST;
        });
    }

    private void end(boolean withdraws, Access admin, UUID id, ReasonForm form) {
        if (withdraws) {
            requests.withdraw(admin, new RoleRequestId(id), form.toReason());
        } else {
            requests.decline(admin, new RoleRequestId(id), form.toReason());
        }
    }

    /** Somebody was faster, or an old mail is opened: the page of the person says what came of it. */
    private String decide(
            Access admin, UUID id, RedirectAttributes next, Function<RoleRequestPages.Line, String> decision) {
        return pages.find(admin, id).map(decision).orElseGet(() -> {
            flash.warn(next, "administration.requests.decided");
            return "redirect:/admin/personas/"
                    + requests.candidate(admin, new RoleRequestId(id)).value();
        });
    }
}
