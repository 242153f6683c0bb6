package pe.minka.members;

import pe.minka.organisations.OrganisationId;

/** Whom an administrator invites. */
public record Invitee(String givenNames, String surnames, MailAddress mail, OrganisationId organisation, String post) {

    Profile profile() {
        return new Profile(givenNames, surnames, organisation, post);
    }
}
