package pe.minka.practices;

import pe.minka.organisations.OrganisationView;

/** An organisation a practice belongs to, as pages show it. */
public record CreditView(OrganisationView organisation, boolean leads) {}
