package pe.minka.web.organisations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
        var kind = OrganisationKind.parse(form.kind());
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "organisations.form.kind.missing");
        }
        if (form.code().isEmpty()) {
            errors.rejectValue("code", "organisations.form.code.missing");
        }
        var id = FormErrors.attempt(errors, response, () -> register(me, kind.orElseThrow(), form));
        if (id.isEmpty()) {
            return desk.newPage(model);
        }
        flash.ok(next, "organisations.flash.registered", form.name().strip());
        return "redirect:/admin/entidades/" + id.get().value();
    }

    private OrganisationId register(Access me, OrganisationKind kind, OrganisationForm form) {
        return organisations.register(form.register(kind, desk.officeOf(form.regionCode())), Editors.of(me));
    }
}
