package pe.minka.gamification.standings;

/**
 * What somebody would have in a season.
 *
 * @param kinds from how many kinds of contribution their points would come
 */
public record Prospect(boolean active, int points, int kinds) {}
