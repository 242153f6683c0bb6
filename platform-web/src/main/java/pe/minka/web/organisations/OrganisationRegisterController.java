package pe.minka.web.organisations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.Organisations;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Adds an organisation to the catalogue. */
@Controller
class OrganisationRegisterController {

    private static final String PATH = "/admin/entidades/nueva";

    private final Organisations organisations;
    private final OrganisationDesk desk;
    private final Flash flash;

    OrganisationRegisterController(Organisations organisations, OrganisationDesk desk, Flash flash) {
        this.organisations = organisations;
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("form", OrganisationForm.empty());
        return desk.newPage(model);
    }

    @PostMapping(PATH)
    String register(
            @Me Access me,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var id = register(me, form, errors);
        if (id.isPresent()) {
            flash.ok(next, "organisations.flash.registered", form.name().strip());
            return "redirect:/admin/entidades/" + id.get().value();
        }
        FormErrors.prevent(errors, response);
        return desk.newPage(model);
    }

    private Optional<OrganisationId> register(Access me, OrganisationForm form, BindingResult errors) {
        var kind = OrganisationKind.parse(form.kind());
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "organisations.form.kind.missing");
        }
        if (form.code().isEmpty()) {
            errors.rejectValue("code", "organisations.form.code.missing");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            String office = desk.officeOf(form.regionCode());
            return Optional.of(organisations.register(form.register(kind.get(), office), Editors.of(me)));
        } catch (RuleViolation violation) {
            FormErrors.show(violation, errors);
            return Optional.empty();
        }
    }
}
