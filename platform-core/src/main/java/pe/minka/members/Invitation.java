package pe.minka.members;

import pe.minka.organisations.OrganisationId;

/** What an invited person is shown of themselves before they come in. */
public record Invitation(String mail, String givenNames, String surnames, OrganisationId organisation, String post) {}
