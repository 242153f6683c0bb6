package pe.minka.web.organisations;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.members.MembersOfOrganisations;
import pe.minka.organisations.OrganisationView;

/** Adds to organisations how many people of the community work there. */
@Component
class OrganisationLines {

    private final MembersOfOrganisations members;

    OrganisationLines(MembersOfOrganisations members) {
        this.members = members;
    }

    List<OrganisationLine> of(List<OrganisationView> organisations) {
        var counts =
                members.count(organisations.stream().map(OrganisationView::id).toList());
        return organisations.stream()
                .map(organisation -> new OrganisationLine(organisation, counts.getOrDefault(organisation.id(), 0L)))
                .toList();
    }

    OrganisationLine of(OrganisationView organisation) {
        return of(List.of(organisation)).getFirst();
    }

    long inRegion(String region) {
        return members.countInRegion(region);
    }
}
