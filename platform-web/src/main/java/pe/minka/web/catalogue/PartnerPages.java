package pe.minka.web.catalogue;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.PartnerType;
import pe.minka.organisations.PartnerView;
import pe.minka.organisations.Partners;
import pe.minka.shared.NotFound;
import pe.minka.web.forms.Option;

/** What the pages about partners have in common. */
@Component
class PartnerPages {

    static final String LIST = "/admin/aliados";
    static final String FORM = "catalogue/partner";

    private final Partners partners;
    private final CatalogueCrumbs crumbs;

    PartnerPages(Partners partners, CatalogueCrumbs crumbs) {
        this.partners = partners;
        this.crumbs = crumbs;
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
        model.addAttribute("crumbs", crumbs.list("catalogue.partners.title"));
        return "catalogue/partners";
    }

    String form(String title, Model model) {
        model.addAttribute("title", title);
        model.addAttribute(
                "types",
                Stream.of(PartnerType.values())
                        .map(type -> new Option(type.name(), text("catalogue.partner.type." + type)))
                        .toList());
        model.addAttribute("crumbs", crumbs.one("catalogue.partners.title", LIST, title));
        return FORM;
    }

    String text(String key) {
        return crumbs.text(key);
    }
}
