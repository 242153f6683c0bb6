package pe.minka.members;

import pe.minka.organisations.OrganisationId;

/** Trust a mail domain: whose it is, and whether it speaks for everybody in the region of that office. */
public record TrustDomain(String domain, OrganisationId organisation, boolean wholeRegion, Reason reason) {}
