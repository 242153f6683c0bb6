package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Consent;
import pe.minka.members.Invitation;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;

/** Accepts an invitation: the person sees their data, corrects them, consents and chooses a password. */
@Controller
class InvitationController {

    private static final String PAGE = "entry/invitation";

    private final Registrations registrations;
    private final OrganisationCatalogue organisations;
    private final Flash flash;

    InvitationController(Registrations registrations, OrganisationCatalogue organisations, Flash flash) {
        this.registrations = registrations;
        this.organisations = organisations;
        this.flash = flash;
    }

    @GetMapping("/invitacion/{token}")
    String show(
            @PathVariable String token,
            @ModelAttribute("form") InvitationForm form,
            @ModelAttribute("stale") boolean stale,
            HttpServletResponse response,
            Model model) {
        var invitation = registrations.invited(new SecretToken(token));
        if (invitation.isEmpty()) {
            return gone(response);
        }
        if (!stale) {
            model.addAttribute("form", InvitationForm.of(invitation.get()));
        }
        return page(invitation.get(), model);
    }

    @PostMapping("/invitacion/{token}")
    String accept(
            @PathVariable String token,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var link = new SecretToken(token);
        var invitation = registrations.invited(link);
        if (invitation.isEmpty()) {
            return gone(response);
        }
        if (form.consent() && !form.version().equals(Consent.CURRENT)) {
            errors.rejectValue("consent", "entry.consent.changed");
        }
        try {
            if (FormErrors.prevent(errors, response, () -> registrations.accept(link, form.acceptance()))) {
                return page(invitation.get(), model);
            }
        } catch (RuleViolation usedMeanwhile) {
            return gone(response);
        }
        flash.ok(next, "entry.invitation.done");
        return "redirect:/ingresar";
    }

    private String page(Invitation invitation, Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute(
                "organisation",
                organisations
                        .find(invitation.organisation())
                        .map(OrganisationView::label)
                        .orElse(""));
        return PAGE;
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "entry/invitation-gone";
    }
}
