package pe.minka.web.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.organisations.Partners;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.organisations.Editors;
import pe.minka.web.security.Me;

/** The list of partners, and writing one down. */
@Controller
class PartnersController {

    private final Partners partners;
    private final PartnerPages pages;
    private final Flash flash;

    PartnersController(Partners partners, PartnerPages pages, Flash flash) {
        this.partners = partners;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/aliados")
    String list(Model model) {
        return pages.list(model);
    }

    @GetMapping("/admin/aliados/nuevo")
    String start(Model model) {
        model.addAttribute("form", new PartnerForm(null, null, null, null, null));
        return pages.form(pages.text("catalogue.partner.new"), model);
    }

    @PostMapping("/admin/aliados/nuevo")
    String register(
            @Me Access me,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> partners.register(form.command(), Editors.of(me)))) {
            return pages.form(pages.text("catalogue.partner.new"), model);
        }
        flash.ok(next, "catalogue.partner.registered", form.name());
        return "redirect:/admin/aliados";
    }

    @GetMapping("/admin/aliados/{id}")
    String edit(@PathVariable String id, Model model) {
        var partner = pages.partner(id);
        model.addAttribute("partner", partner);
        model.addAttribute("form", PartnerForm.of(partner));
        return pages.form(partner.name(), model);
    }

    /** When somebody else saved meanwhile, both versions are shown and the one who came later chooses. */
    @PostMapping("/admin/aliados/{id}")
    String describe(
            @PathVariable String id,
            @Me Access me,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var partner = pages.partner(id);
        model.addAttribute("partner", partner);
        try {
            if (FormErrors.prevent(
                    errors,
                    response,
                    () -> partners.describe(partner.id(), form.seen(), form.command(), Editors.of(me)))) {
                return pages.form(partner.name(), model);
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            var present = pages.partner(id);
            model.addAttribute("meanwhile", present);
            model.addAttribute("form", form.at(present.version()));
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.form(present.name(), model);
        }
        flash.ok(next, "catalogue.partner.saved", form.name());
        return "redirect:/admin/aliados";
    }
}
