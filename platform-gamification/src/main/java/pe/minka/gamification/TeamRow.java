package pe.minka.gamification;

import java.math.BigDecimal;
import pe.minka.organisations.OrganisationView;

/** An organisation in the ranking of teams, with its points per active member. */
public record TeamRow(long rank, OrganisationView organisation, BigDecimal average, int active) {}
