package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.Registrations;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.organisations.OrganisationChoice;
import pe.minka.web.organisations.OrganisationChoice.Chosen;
import pe.minka.web.security.Me;

@Controller
class RegistrationController {

    private static final String PAGE = "entry/register";

    private final Registrations registrations;
    private final OrganisationChoice workplaces;
    private final DoorPace pace;

    RegistrationController(Registrations registrations, OrganisationChoice workplaces, DoorPace pace) {
        this.registrations = registrations;
        this.workplaces = workplaces;
        this.pace = pace;
    }

    @GetMapping("/registro")
    String show(@Me @Nullable Access member, @ModelAttribute("form") RegistrationForm form, Model model) {
        if (member != null) {
            return "redirect:/inicio";
        }
        return page(workplaces.resolve(form.organisation(), form.organisationText()), model);
    }

    /** Without a script the organisation is looked for by a button of the same form. */
    @PostMapping(path = "/registro", params = "buscar")
    String search(@ModelAttribute("form") RegistrationForm form, Model model) {
        var workplace = workplaces.search(form.organisationText());
        model.addAttribute("searched", true);
        return page(workplace, model);
    }

    /** Begun with what somebody else knows of a person, such as the provider that brought them here. */
    @PostMapping(
            path = "/registro",
            params = {"llenar", "!buscar"})
    String begin(@ModelAttribute("form") RegistrationForm form, Model model) {
        return page(workplaces.resolve(form.organisation(), form.organisationText()), model);
    }

    @PostMapping(
            path = "/registro",
            params = {"!buscar", "!llenar"})
    String enrol(
            @Me @Nullable Access member,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (member != null) {
            return "redirect:/inicio";
        }
        var workplace = workplaces.resolve(form.organisation(), form.organisationText());
        review(form, workplace, errors);
        var organisation = workplace.organisation();
        if (FormErrors.prevent(errors, response) || organisation == null || pace.slowsDown(request, response, model)) {
            return page(workplace, model);
        }
        registrations.enrol(form.enrolment(organisation.id()));
        next.addFlashAttribute("sentTo", form.mail().strip());
        next.addFlashAttribute("publicMail", new MailAddress(form.mail()).isPublic());
        return "redirect:/registro/enviado";
    }

    @GetMapping("/registro/enviado")
    String sent() {
        return "entry/register-sent";
    }

    /** Everything that is amiss is said at once, none of it after the next attempt. */
    private void review(RegistrationForm form, Chosen workplace, BindingResult errors) {
        form.review(workplace, errors);
        if (!errors.hasFieldErrors("mail") && !errors.hasFieldErrors("password")) {
            try {
                var place = workplace.organisation();
                registrations.checkPassword(
                        form.password(),
                        new MailAddress(form.mail()),
                        form.givenNames() + " " + form.surnames(),
                        place == null ? null : place.id());
            } catch (RuleViolation violation) {
                FormErrors.show(violation, errors);
            }
        }
    }

    private static String page(Chosen workplace, Model model) {
        model.addAttribute("organisationOptions", workplace.options());
        return PAGE;
    }
}
