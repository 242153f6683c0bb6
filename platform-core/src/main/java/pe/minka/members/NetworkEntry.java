package pe.minka.members;

import pe.minka.organisations.OrganisationId;

/** A member as every other member may know them; their mail address is not part of it. */
public record NetworkEntry(
        MemberId id, String givenNames, String surnames, String post, OrganisationId organisation, boolean advisor) {}
