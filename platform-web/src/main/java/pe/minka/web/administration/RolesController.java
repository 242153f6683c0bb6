package pe.minka.web.administration;

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
import pe.minka.members.MemberId;
import pe.minka.members.Roles;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Gives roles and takes them away, each on a page of its own. */
@Controller
class RolesController {

    private static final String TO_PERSON = "redirect:/admin/personas/{id}";

    private final Roles roles;
    private final RolePages pages;
    private final Flash flash;

    RolesController(Roles roles, RolePages pages, Flash flash) {
        this.roles = roles;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/personas/{id}/roles")
    String ask(@Me Access admin, @PathVariable UUID id, @ModelAttribute("form") RoleForm form, Model model) {
        return pages.granting(admin, id, model);
    }

    @PostMapping("/admin/personas/{id}/roles")
    String grant(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        String name = pages.name(admin, id);
        return FormErrors.prevent(errors, response, () -> grant(admin, id, name, form, next))
                ? pages.granting(admin, id, model)
                : TO_PERSON;
    }

    private void grant(Access admin, UUID id, String name, RoleForm form, RedirectAttributes next) {
        switch (roles.grant(admin, new MemberId(id), form.scope(), form.toReason())) {
            case GRANTED -> flash.ok(next, "administration.roles.granted", name, pages.words(form));
            case PROPOSED -> flash.warn(next, "administration.roles.proposed", name, pages.words(form));
        }
    }

    @GetMapping("/admin/personas/{id}/roles/quitar")
    String askToRevoke(@Me Access admin, @PathVariable UUID id, @ModelAttribute("form") RoleForm form, Model model) {
        return pages.revoking(admin, id, form, model);
    }

    @PostMapping("/admin/personas/{id}/roles/quitar")
    String revoke(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        String name = pages.name(admin, id);
        if (FormErrors.prevent(
                errors, response, () -> roles.revoke(admin, new MemberId(id), form.scope(), form.toReason()))) {
            return pages.revoking(admin, id, form, model);
        }
        flash.ok(next, "administration.roles.revoked", name, pages.words(form));
        return TO_PERSON;
    }
}
