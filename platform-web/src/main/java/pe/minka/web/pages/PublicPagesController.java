package pe.minka.web.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.members.Consent;
import pe.minka.organisations.PartnerView;
import pe.minka.organisations.Partners;

/** What everybody may know about the platform. */
@Controller
class PublicPagesController {

    private final Partners partners;
    private final String contact;

    PublicPagesController(Partners partners, @Value("${minka.contact}") String contact) {
        this.partners = partners;
        this.contact = contact;
    }

    @ModelAttribute
    void contact(Model model) {
        if (!contact.isBlank()) {
            model.addAttribute("contact", contact.strip());
        }
    }

    @GetMapping("/acerca")
    String about(Model model) {
        model.addAttribute(
                "partners", partners.all().stream().filter(PartnerView::active).toList());
        return "pages/acerca";
    }

    @GetMapping("/accesibilidad")
    String accessibility() {
        return "pages/accesibilidad";
    }

    @GetMapping("/privacidad")
    String privacy(Model model) {
        model.addAttribute("consentVersion", Consent.CURRENT);
        return "pages/privacidad";
    }
}
