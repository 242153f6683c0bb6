package pe.minka.gamification.oversight;

import pe.minka.organisations.OrganisationView;

/**
 * An organisation with what those of its people who appear with their name have contributed in a season.
 *
 * @param people how many of them contributed
 */
public record ActiveOrganisation(OrganisationView organisation, int people, int contributions, int points) {}
