package pe.minka.gamification.seasons;

import pe.minka.members.Reason;

/**
 * Gives the next season its days.
 *
 * @param seen the stamp of what whoever decides has read
 */
public record PlanSeason(SeasonDates dates, String seen, Reason reason) {}
