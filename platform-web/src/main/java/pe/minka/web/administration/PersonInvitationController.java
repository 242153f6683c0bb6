package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.Invitations;
import pe.minka.members.Invitee;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberId;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.organisations.OrganisationChoice;
import pe.minka.web.security.Me;

/** Invites one person by a form. */
@Controller
class PersonInvitationController {

    private static final String PAGE = "administration/invitation";

    private final Invitations invitations;
    private final OrganisationChoice organisations;
    private final Flash flash;

    PersonInvitationController(Invitations invitations, OrganisationChoice organisations, Flash flash) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.flash = flash;
    }

    /** With what is known of somebody who enrolled and never came in, when the page of that person leads here. */
    @GetMapping("/admin/invitaciones/persona")
    String ask(
            @Me Access admin,
            @RequestParam(name = "persona", required = false) @Nullable UUID known,
            @ModelAttribute("form") InvitationForm form,
            Model model) {
        var draft = known == null ? Optional.<Invitee>empty() : invitations.draft(admin, new MemberId(known));
        var place = organisations.resolve(
                draft.map(one -> one.organisation().value().toString()).orElse(null), null);
        var office = place.organisation();
        if (draft.isPresent() && office != null) {
            model.addAttribute("form", InvitationForm.of(draft.get(), office));
        }
        model.addAttribute("organisationOptions", place.options());
        return PAGE;
    }

    /** Without a script the organisation is looked for by a button of the same form. */
    @PostMapping(path = "/admin/invitaciones/persona", params = "buscar")
    String search(@ModelAttribute("form") InvitationForm form, Model model) {
        model.addAttribute("searched", true);
        model.addAttribute(
                "organisationOptions",
                organisations.search(form.organisationText()).options());
        return PAGE;
    }

    @PostMapping(path = "/admin/invitaciones/persona", params = "!buscar")
    String invite(
            @Me Access admin,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var chosen = organisations.resolve(form.organisation(), form.organisationText());
        if (chosen.problem() != null) {
            errors.rejectValue("organisation", chosen.problem());
        }
        if (!form.mail().isBlank() && !MailAddress.isValid(form.mail())) {
            errors.rejectValue("mail", "members.row.mail", new Object[] {form.mail()}, "");
        }
        if (FormErrors.prevent(errors, response, () -> invite(admin, form, chosen))) {
            model.addAttribute("organisationOptions", chosen.options());
            return PAGE;
        }
        flash.ok(next, "administration.invitation.sent", form.mail().strip());
        return "redirect:/admin/invitaciones";
    }

    private void invite(Access admin, InvitationForm form, OrganisationChoice.Chosen chosen) {
        var place = Objects.requireNonNull(chosen.organisation());
        invitations.invite(admin, form.at(place.id()));
    }
}
