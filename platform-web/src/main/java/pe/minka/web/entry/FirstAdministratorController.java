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
import pe.minka.members.FirstAdministrators;
import pe.minka.shared.SecretToken;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.organisations.OrganisationChoice;
import pe.minka.web.organisations.OrganisationChoice.Chosen;

/** Makes whoever holds the link from the operator a national administrator. */
@Controller
class FirstAdministratorController {

    private static final String PAGE = "entry/first-administrator";
    private static final String ADDRESS = "/primera-administracion/{token}";

    private final FirstAdministrators administrators;
    private final OrganisationChoice workplaces;
    private final Flash flash;

    FirstAdministratorController(FirstAdministrators administrators, OrganisationChoice workplaces, Flash flash) {
        this.administrators = administrators;
        this.workplaces = workplaces;
        this.flash = flash;
    }

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String token,
            @ModelAttribute("form") RegistrationForm form,
            HttpServletResponse response,
            Model model) {
        return administrators.isOpen(new SecretToken(token))
                ? page(workplaces.resolve(form.organisation(), form.organisationText()), model)
                : gone(response);
    }

    /** Without a script the organisation is looked for by a button of the same form. */
    @PostMapping(path = ADDRESS, params = "buscar")
    String search(
            @PathVariable String token,
            @ModelAttribute("form") RegistrationForm form,
            HttpServletResponse response,
            Model model) {
        if (!administrators.isOpen(new SecretToken(token))) {
            return gone(response);
        }
        model.addAttribute("searched", true);
        return page(workplaces.search(form.organisationText()), model);
    }

    @PostMapping(path = ADDRESS, params = "!buscar")
    String take(
            @PathVariable String token,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var link = new SecretToken(token);
        if (!administrators.isOpen(link)) {
            return gone(response);
        }
        var workplace = workplaces.resolve(form.organisation(), form.organisationText());
        form.review(workplace, errors);
        var organisation = workplace.organisation();
        if (FormErrors.prevent(errors, response) || organisation == null) {
            return page(workplace, model);
        }
        var taken = FormErrors.attempt(
                errors, response, () -> administrators.take(link, form.enrolment(organisation.id())));
        if (taken.isEmpty()) {
            return page(workplace, model);
        }
        if (taken.get().isEmpty()) {
            return gone(response);
        }
        flash.ok(next, "entry.first.done");
        return "redirect:/ingresar";
    }

    private static String page(Chosen workplace, Model model) {
        model.addAttribute("organisationOptions", workplace.options());
        return PAGE;
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "entry/first-administrator-gone";
    }
}
