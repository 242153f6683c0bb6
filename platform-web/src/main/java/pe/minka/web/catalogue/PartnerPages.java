package pe.minka.web.catalogue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.PartnerType;
import pe.minka.organisations.PartnerView;
import pe.minka.organisations.Partners;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** What the pages about partners have in common. */
@Component
class PartnerPages {

    static final String LIST = "/admin/aliados";
    static final String FORM = "catalogue/partner";

    private final Partners partners;
    private final MessageSource texts;

    PartnerPages(Partners partners, MessageSource texts) {
        this.partners = partners;
        this.texts = texts;
    }

    PartnerView partner(String id) {
        try {
            var known = new OrganisationId(UUID.fromString(id));
            return partners.find(known).orElseThrow(() -> new NotFound("partner " + id));
        } catch (IllegalArgumentException notAnIdentifier) {
            throw new NotFound("partner " + id);
        }
    }

    String list(Model model) {
        model.addAttribute("partners", partners.all());
        model.addAttribute("crumbs", List.of(administration(), Crumb.here(text("catalogue.partners.title"))));
        return "catalogue/partners";
    }

    String form(String title, Model model) {
        model.addAttribute("title", title);
        model.addAttribute(
                "types",
                Stream.of(PartnerType.values())
                        .map(type -> new Option(type.name(), text("catalogue.partner.type." + type)))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(administration(), new Crumb(text("catalogue.partners.title"), LIST), Crumb.here(title)));
        return FORM;
    }

    String text(String key) {
        return texts.getMessage(key, null, Peru.LOCALE);
    }

    private Crumb administration() {
        return new Crumb(text("shell.menu.administration"), "/admin");
    }
}
