package pe.minka.gamification.seasons;

/**
 * How a season ended as we signed it.
 *
 * @param text a JWS that says the season, how many people it was about, and the hash of how they ended
 * @param key which one it was signed with
 * @param address where anybody reads that key
 */
public record SignedClosing(String text, String key, String address) {}
