package pe.minka.web.organisations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.Colleagues;
import pe.minka.members.Colleagues.Colleague;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationDetails;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationNotFound;
import pe.minka.organisations.OrganisationView;
import pe.minka.organisations.PartnerView;
import pe.minka.organisations.Partners;
import pe.minka.practices.FoundPractices;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** What the page of an organisation shows. */
@Component
class OrganisationPages {

    private static final int PEOPLE = 20;
    private static final int PRACTICES = 3;

    private final OrganisationCatalogue catalogue;
    private final Partners partners;
    private final OrganisationLines lines;
    private final Colleagues colleagues;
    private final PracticeCatalogue practices;
    private final MessageSource messages;

    OrganisationPages(
            OrganisationCatalogue catalogue,
            Partners partners,
            OrganisationLines lines,
            Colleagues colleagues,
            PracticeCatalogue practices,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.partners = partners;
        this.lines = lines;
        this.colleagues = colleagues;
        this.practices = practices;
        this.messages = messages;
    }

    record Sheet(
            OrganisationView organisation,
            OrganisationDetails details,
            long members,
            Listing<Colleague> people,
            List<OrganisationLine> directed,
            @Nullable PartnerView partner,
            FoundPractices practices) {}

    Sheet sheet(OrganisationView organisation, int page) {
        var details =
                catalogue.details(organisation.id()).orElseThrow(() -> new OrganisationNotFound(organisation.id()));
        return new Sheet(
                organisation,
                details,
                lines.of(organisation).members(),
                colleagues.at(organisation.id(), new PageRequest(page, PEOPLE)),
                lines.of(catalogue.directedBy(organisation)),
                organisation.kind() == OrganisationKind.PARTNER
                        ? partners.find(organisation.id()).orElse(null)
                        : null,
                practices.search(PracticeSearch.ALL.by(organisation.id()), 0, PRACTICES));
    }

    List<Crumb> crumbs(OrganisationView organisation) {
        List<Crumb> crumbs = new ArrayList<>();
        if (organisation.region() == null) {
            crumbs.add(new Crumb(text("organisations.list.title"), "/entidades"));
        } else {
            crumbs.add(new Crumb(text("organisations.regions.title"), "/regiones"));
            crumbs.add(new Crumb(String.valueOf(organisation.regionName()), "/regiones/" + organisation.region()));
        }
        crumbs.add(Crumb.here(organisation.name()));
        return crumbs;
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
