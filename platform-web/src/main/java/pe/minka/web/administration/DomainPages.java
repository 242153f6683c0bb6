package pe.minka.web.administration;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.members.MailDomainView;
import pe.minka.members.MailDomains;
import pe.minka.members.MemberDirectory;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.organisations.OrganisationChoice;

/** Trusted mail domains as their page shows them, beside the form that adds one. */
@Component
class DomainPages {

    private final MailDomains domains;
    private final MemberDirectory directory;
    private final OrganisationCatalogue organisations;
    private final OrganisationChoice choice;

    DomainPages(
            MailDomains domains,
            MemberDirectory directory,
            OrganisationCatalogue organisations,
            OrganisationChoice choice) {
        this.domains = domains;
        this.directory = directory;
        this.organisations = organisations;
        this.choice = choice;
    }

    /** A domain; owner is empty when nobody has said whose it is, by when nobody in particular added it. */
    record Line(MailDomainView domain, String owner, String by) {}

    OrganisationChoice.Chosen chosen(DomainForm form) {
        return choice.resolve(form.organisation(), form.organisationText());
    }

    OrganisationChoice.Chosen search(DomainForm form) {
        return choice.search(form.organisationText());
    }

    String list(Access admin, OrganisationChoice.Chosen chosen, Model model) {
        model.addAttribute("domains", lines(domains.list(admin)));
        model.addAttribute("organisationOptions", chosen.options());
        return "administration/domains";
    }

    private List<Line> lines(List<MailDomainView> views) {
        var people = directory.findAll(views.stream()
                .map(MailDomainView::addedBy)
                .flatMap(Stream::ofNullable)
                .toList());
        var owners = organisations.findAll(views.stream()
                .map(MailDomainView::organisation)
                .flatMap(Stream::ofNullable)
                .toList());
        return views.stream()
                .map(domain -> {
                    var by = domain.addedBy() == null ? null : people.get(domain.addedBy());
                    var owner = domain.organisation() == null ? null : owners.get(domain.organisation());
                    return new Line(domain, owner == null ? "" : owner.label(), by == null ? "" : by.name());
                })
                .toList();
    }
}
