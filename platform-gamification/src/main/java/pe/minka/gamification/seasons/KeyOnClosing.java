package pe.minka.gamification.seasons;

/**
 * A closed season that a key has signed.
 *
 * @param last whether the season still rests on that signature
 */
public record KeyOnClosing(String key, String season, boolean last) {}
