package pe.minka.demo;

import java.time.Instant;
import java.util.Set;
import pe.minka.members.MailAddress;
import pe.minka.members.Profile;
import pe.minka.members.RoleScope;
import pe.minka.organisations.OrganisationView;

/** Somebody invented: nobody with this name works there. */
record DemoPerson(
        DemoName name,
        MailAddress mail,
        OrganisationView organisation,
        String post,
        Instant joinedAt,
        Set<RoleScope> roles) {

    DemoPerson {
        roles = Set.copyOf(roles);
    }

    Profile profile() {
        return new Profile(name.givenNames(), name.surnames(), organisation.id(), post);
    }

    DemoPerson with(Set<RoleScope> given) {
        return new DemoPerson(name, mail, organisation, post, joinedAt, given);
    }
}
