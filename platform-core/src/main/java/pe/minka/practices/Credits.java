package pe.minka.practices;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDirectory;
import pe.minka.organisations.OrganisationCatalogue;

/** Puts names to whom a practice belongs to: who leads and who holds come first. */
@Component
class Credits {

    private final OrganisationCatalogue catalogue;
    private final MemberDirectory directory;

    Credits(OrganisationCatalogue catalogue, MemberDirectory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    List<CreditView> organisations(Practice practice) {
        var found = catalogue.findAll(
                practice.organisations().stream().map(Credit::organisation).toList());
        return practice.organisations().stream()
                .map(credit -> new CreditView(Objects.requireNonNull(found.get(credit.organisation())), credit.leads()))
                .sorted(Comparator.comparing((CreditView credit) -> !credit.leads())
                        .thenComparing(credit -> credit.organisation().name()))
                .toList();
    }

    List<PersonView> people(Practice practice) {
        var found = directory.findAll(
                practice.team().stream().map(TeamMember::member).toList());
        return practice.team().stream()
                .map(member -> new PersonView(
                        Objects.requireNonNull(found.get(member.member())), member.post(), member.joinedAt()))
                .sorted(Comparator.comparing(PersonView::post).thenComparing(PersonView::joinedAt))
                .toList();
    }
}
