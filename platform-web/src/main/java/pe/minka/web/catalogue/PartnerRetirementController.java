package pe.minka.web.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Partners that no longer accompany the community, and those that come back. */
@Controller
class PartnerRetirementController {

    private static final String PAGE = "catalogue/partner-retire";

    private final Partners partners;
    private final PartnerPages pages;
    private final Flash flash;

    PartnerRetirementController(Partners partners, PartnerPages pages, Flash flash) {
        this.partners = partners;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/aliados/{id}/retirar")
    String ask(@PathVariable String id, Model model, RedirectAttributes next) {
        if (!pages.partner(id).active()) {
            return late("catalogue.partner.retiredAlready", next);
        }
        model.addAttribute("form", new RetirementForm(null));
        return page(id, model);
    }

    @PostMapping("/admin/aliados/{id}/retirar")
    String retire(
            @PathVariable String id,
            @Me Access me,
            @Valid @ModelAttribute("form") RetirementForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var partner = pages.partner(id);
        if (!partner.active()) {
            return late("catalogue.partner.retiredAlready", next);
        }
        if (FormErrors.prevent(
                errors,
                response,
                () -> partners.retire(partner.id(), partner.version(), form.reason(), Editors.of(me)))) {
            return page(id, model);
        }
        flash.ok(next, "catalogue.partner.retired", partner.name());
        return "redirect:/admin/aliados";
    }

    @PostMapping("/admin/aliados/{id}/reincorporar")
    String reinstate(@PathVariable String id, @Me Access me, RedirectAttributes next) {
        var partner = pages.partner(id);
        if (partner.active()) {
            return late("catalogue.partner.reinstatedAlready", next);
        }
        partners.reinstate(partner.id(), partner.version(), Editors.of(me));
        flash.ok(next, "catalogue.partner.reinstated", partner.name());
        return "redirect:/admin/aliados";
    }

    private String late(String how, RedirectAttributes next) {
        flash.warn(next, how);
        return "redirect:/admin/aliados";
    }

    private String page(String id, Model model) {
        var partner = pages.partner(id);
        model.addAttribute("partner", partner);
        pages.form(pages.text("catalogue.partner.retire"), model);
        return PAGE;
    }
}
