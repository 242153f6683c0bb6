package pe.minka.web.administration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.administration.PersonLine.StatusTag;

/** Puts people together with their organisations and roles, many at once. */
@Component
class PersonLines {

    private final OrganisationCatalogue organisations;
    private final RoleWords words;

    PersonLines(OrganisationCatalogue organisations, RoleWords words) {
        this.organisations = organisations;
        this.words = words;
    }

    PersonLine of(MemberView person) {
        return of(List.of(person)).getFirst();
    }

    List<PersonLine> of(Collection<MemberView> people) {
        var places = organisations.findAll(
                people.stream().map(MemberView::organisation).toList());
        return people.stream().map(person -> line(person, places)).toList();
    }

    private PersonLine line(MemberView person, Map<OrganisationId, OrganisationView> places) {
        var place = places.get(person.organisation());
        return new PersonLine(
                person.id().value().toString(),
                person.name(),
                person.status() == MemberStatus.ERASED
                        ? words.text("administration.person.mail.erased")
                        : person.mail(),
                person.post(),
                place == null ? words.region(person.region()) : place.label(),
                place == null ? null : place.slug(),
                StatusTag.of(person.status()),
                person.grants().stream().map(words::of).sorted().toList(),
                person.face());
    }
}
